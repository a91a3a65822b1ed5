internal import Chronology
internal import Diagnostics
internal import Markup
internal import Placing
internal import ProgrammeFiles
internal import Programmes
internal import Rules
internal import Scheduling

/// What a plan would cost, or break, with one session at another time and all others where they are.
struct WhyNot {
    private let question: String
    /// What the move breaks; empty where it may be made.
    private let errors: [String]
    private let changes: [(rule: String, delta: Int)]

    private var delta: Int { changes.reduce(0) { $0 + $1.delta } }

    /// `SESSION@TIME`, the time as it may stand in the file. Of streams the one that costs least.
    init(_ text: String, _ placed: PlacedProgramme, _ charges: [Charge]) throws(Failure) {
        question = text
        let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
        let programme = placed.schedule.programme
        guard parts.count == 2, let time = programme.time(written: parts[1]) else {
            throw .usage("--why-not is \"\(text)\": expected SESSION@TIME, like \"opening@2027-07-24 17:00\"")
        }
        guard let index = programme.sessions.firstIndex(where: { $0.id == ID(parts[0]) }) else {
            throw .usage("the programme has no session \"\(parts[0])\"")
        }
        let item = placed.placement.items.first { $0.id == ShowingID(programme.sessions[index].id) }
        let own = programme.sessions[index].stream
        let streams = item.map { $0.keepsStream ? [own] : programme.streams.map { Optional($0.id) } } ?? [own]
        let tries = ([own] + streams.filter { $0 != own }).map { stream in
            Self.judged(time, stream, at: index, placed, charges)
        }
        let allowed = tries.filter(\.errors.isEmpty).min { Self.sum($0.changes) < Self.sum($1.changes) }
        (errors, changes) = allowed ?? tries[0]
    }

    private static func sum(_ changes: [(rule: String, delta: Int)]) -> Int { changes.reduce(0) { $0 + $1.delta } }

    private static func judged(
        _ time: WrittenTime, _ stream: ID<Programmes.Stream>?, at index: Int, _ placed: PlacedProgramme,
        _ charges: [Charge]
    ) -> (errors: [String], changes: [(rule: String, delta: Int)]) {
        var programme = placed.schedule.programme
        programme.sessions[index].at = time
        programme.sessions[index].stream = stream
        let (schedule, found) = Scheduler.schedule(programme, zones: placed.database)
        let agenda = placed.agenda(schedule)
        let errors = (found + allRules.flatMap { $0.violations(in: agenda) }).filter { $0.severity == .error }
        let after = agenda.charges()
        let changes = softRules.compactMap { rule -> (rule: String, delta: Int)? in
            func cost(_ charges: [Charge]) -> Int { charges.filter { $0.rule == rule.id }.reduce(0) { $0 + $1.cost } }
            let delta = cost(after) - cost(charges)
            return delta == 0 ? nil : (rule.id, delta)
        }
        return (errors.map { "\($0.message) [\($0.code)]" }, changes)
    }

    var text: String {
        guard errors.isEmpty else { return "\(question): not allowed: \(errors.joined(separator: "; "))\n" }
        let rules = changes.map { "\($0.rule) \(signed($0.delta))" }.joined(separator: ", ")
        return "\(question): \(signed(delta))" + (rules.isEmpty ? "\n" : " (\(rules))\n")
    }

    var json: JSON {
        [
            "question": .string(question), "errors": .array(errors.map { .string($0) }),
            "more": errors.isEmpty ? .integer(delta) : nil,
            "rules": .object(changes.map { ($0.rule, .integer($0.delta)) }),
        ]
    }

    private func signed(_ number: Int) -> String { number < 0 ? "\(number)" : "+\(number)" }
}
