/// One change of the clocks by a footer's rule.
struct RuleChange: Hashable, Sendable {
    let time: Int
    let isDaylightSaving: Bool
}

extension FooterRule {
    /// The Gregorian calendar repeats, weekdays included, after 400 years: 146,097 days are 20,871 weeks.
    static let cycle = 146_097 * 86_400

    /// The changes of `years` in their order. Where daylight saving time ends no earlier than it begins again it does not
    /// end: `EST5EDT,0/0,J365/25` is perpetual (RFC 9636 section 3.3.1).
    func changes(inYears years: ClosedRange<Int>) -> [RuleChange] {
        guard let daylight else { return [] }
        var changes: [RuleChange] = []
        changes.reserveCapacity(2 * years.count)
        var year = Year(years.lowerBound)
        var start = self.start(daylight, year)
        for _ in years {
            let end = daylight.end.seconds(inYear: year.number, newYear: year.newYear) - daylight.offset.seconds
            year.advance()
            let nextStart = self.start(daylight, year)
            Self.append(start: start, end: end, nextStart: nextStart, to: &changes)
            start = nextStart
        }
        return changes.isInOrder ? changes : changes.inOrder
    }

    private func start(_ daylight: Daylight, _ year: Year) -> Int {
        daylight.start.seconds(inYear: year.number, newYear: year.newYear) - standard.seconds
    }

    private static func append(start: Int, end: Int, nextStart: Int, to changes: inout [RuleChange]) {
        let ends = end != start && end < nextStart
        if ends, end < start { changes.append(RuleChange(time: end, isDaylightSaving: false)) }
        changes.append(RuleChange(time: start, isDaylightSaving: true))
        if ends, end > start { changes.append(RuleChange(time: end, isDaylightSaving: false)) }
    }

    /// A year and its 1 January in days since the epoch.
    private struct Year {
        var number: Int
        var newYear: Int

        init(_ number: Int) {
            self.number = number
            let before = number - 1
            newYear =
                before * 365 + before.flooredQuotient(by: 4) - before.flooredQuotient(by: 100)
                + before.flooredQuotient(by: 400) - 719_162
        }

        mutating func advance() {
            newYear += CivilDate.isLeap(number) ? 366 : 365
            number += 1
        }
    }
}

extension [RuleChange] {
    /// Rules with hours like -167 can carry a change into a neighbouring year, past one of that year's or onto it.
    fileprivate var isInOrder: Bool {
        zip(self, dropFirst()).allSatisfy { $0.time < $1.time }
    }

    /// Of two at one time the later year's holds: daylight saving time that ends when it begins is none.
    fileprivate var inOrder: [RuleChange] {
        let sorted = enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
        return sorted.indices.filter { $0 == sorted.count - 1 || sorted[$0].time < sorted[$0 + 1].time }.map {
            sorted[$0]
        }
    }
}
