/// Arranges what a TZif file says: types made unique, transitions that change nothing dropped, the rule written out for the
/// decades that programmes are in.
struct ZoneTableBuilder {
    private(set) var types: [ZoneOffset]
    private(set) var times: [Int] = []
    private(set) var states: [UInt16] = []
    private(set) var future: RecurringChanges?
    private(set) var ruleHeldBefore = false

    /// The bucket index must be told everything up to its end, on any clock.
    private static let horizon = Bucket.end + 2 * 86_400

    init(_ file: TZifFile) {
        types = []
        times.reserveCapacity(file.transitionTimes.count + 160)
        states.reserveCapacity(file.transitionTimes.count + 160)
        let indices = file.types.map { index(of: $0) }
        // RFC 9636 section 3.2: type 0 before the first transition; section 3.3: with none at all the footer has it all.
        states.append(indices[0])
        for (time, type) in zip(file.transitionTimes, file.transitionTypes) { add(time, indices[Int(type)]) }
        if let rule = file.rule { extend(by: rule, after: file.transitionTimes.last) }
    }

    /// Clocks that are never changed.
    init(always type: ZoneOffset) {
        types = [type]
        states = [0]
    }

    private mutating func index(of type: ZoneOffset) -> UInt16 {
        if let known = types.firstIndex(of: type) { return UInt16(known) }
        types.append(type)
        return UInt16(types.count - 1)
    }

    private mutating func add(_ time: Int, _ type: UInt16) {
        guard type != states[states.count - 1] else { return }
        times.append(time)
        states.append(type)
    }

    /// The last state of the table goes on until the rule's next change, even where the rule's own opinion of that
    /// stretch is another one (America/Ojinaga of some builds).
    private mutating func extend(by rule: FooterRule, after last: Int?) {
        let recurring = RecurringChanges(
            rule: rule, standard: index(of: rule.standard),
            daylight: rule.daylight.map { index(of: $0.offset) } ?? 0)
        guard rule.daylight != nil else {
            if last == nil { states[0] = recurring.standard }
            return
        }
        // Far enough back for the bucket index where the file has no transitions at all.
        // Not before the first year that a date can be written in: a file may put its last transition at the big bang.
        let begin = max(last ?? -86_400 * 366, -62_135_596_800)
        let firstYear = CivilDate(daysSinceEpoch: begin.flooredQuotient(by: 86_400)).year
        let horizonYear = CivilDate(daysSinceEpoch: Self.horizon / 86_400).year
        let changes = rule.changes(inYears: (firstYear - 1)...max(firstYear + 2, horizonYear + 1))
        if last == nil { states[0] = recurring.state(beforeFirstOf: changes, from: begin) }
        for change in changes where change.time > begin { add(change.time, recurring.state(change)) }
        future = recurring
        ruleHeldBefore = last == nil
    }
}
