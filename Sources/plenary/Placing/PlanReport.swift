internal import Arguments
internal import Chronology
internal import Markup
internal import Pages
internal import Placing
internal import ProgrammeFiles
internal import Programmes
internal import Rules
internal import Scheduling
internal import Timetables

/// What a plan costs by the rules' plain definitions, and what else could be had.
struct PlanReport {
    private let placed: PlacedProgramme
    private let charges: [Charge]
    private let alternatives: [[Alternative]]
    let answers: [WhyNot]
    /// Of sessions that stay, which no plan can change.
    private let standing: Int

    var cost: Int { charges.reduce(0) { $0 + $1.cost } }
    var bound: Int { placed.plan.bound + standing }
    var gap: Double? { cost == bound ? 0 : bound > 0 ? Double(cost - bound) / Double(bound) : nil }

    init(_ placed: PlacedProgramme) throws(Failure) {
        self.placed = placed
        let agenda = placed.agenda(placed.schedule)
        charges = agenda.charges()
        standing = charges.reduce(0) { $0 + $1.cost } - placed.plan.cost
        do throws(PlacingFailure) {
            alternatives = try placed.placement.problem.alternatives(to: placed.plan.places, atMost: 3)
        } catch { alternatives = [] }
        var answers: [WhyNot] = []
        for text in placed.context.arguments.values("why-not") {
            answers.append(try WhyNot(text, placed, charges))
        }
        self.answers = answers
    }

    private func sums<Key: Hashable>(_ key: (Charge) -> Key?) -> [Key: Int] {
        charges.reduce(into: [:]) { sums, charge in
            if let key = key(charge) { sums[key, default: 0] += charge.cost }
        }
    }

    private var byRule: [(String, Int)] {
        let sums = sums(\.rule)
        return softRules.compactMap { rule in sums[rule.id].map { (rule.id, $0) } }
    }

    private var byRegion: [(String, Int)] {
        let sums = sums(\.region)
        return placed.schedule.programme.audience.map { ($0.id.description, sums[$0.id] ?? 0) }
    }

    func text() -> String {
        var text = "\ncost by rule\n" + byRule.map { row($0.0, $0.1) }.joined()
        if !byRegion.isEmpty { text += "\ncost by region\n" + byRegion.map { row($0.0, $0.1) }.joined() }
        text += "\nsessions, what they cost, and what the next best starts would cost more\n"
        let own = sums(\.session)
        for (index, item) in placed.placement.items.enumerated() where !item.isEncore {
            let session = placed.schedule.programme.sessions[item.session]
            let showing = placed.schedule.showings.first { $0.id == item.id }
            let others = alternatives.isEmpty ? [] : alternatives[index].map(spelled)
            text += "  \(session.id)  \(showing.map { face($0.interval.start) } ?? "")  \(own[session.id] ?? 0)"
            text += others.isEmpty ? "\n" : "  (\(others.joined(separator: ", ")))\n"
        }
        return text + "\n" + comfortMap.text()
    }

    private var comfortMap: ComfortMapText {
        ComfortMapText(ComfortMap(placed.schedule), language: placed.schedule.programme.languages[0])
    }

    private func row(_ name: String, _ cost: Int) -> String { "  \(name)  \(cost)\n" }

    private func face(_ instant: Instant) -> String { placed.schedule.home.local(at: instant).description }

    private func spelled(_ alternative: Alternative) -> String {
        let sign = alternative.delta < 0 ? "" : "+"
        return "\(face(placed.placement.start(of: alternative.place))) \(sign)\(alternative.delta)"
    }

    func json(_ options: SearchOptions) -> JSON {
        let placement = placed.placement
        let own = sums(\.session)
        let placements = zip(placement.items, placed.plan.places).enumerated().compactMap { index, pair -> JSON? in
            let (item, place) = pair
            guard !item.isEncore, let showing = placed.schedule.showings.first(where: { $0.id == item.id }) else {
                return nil
            }
            let next = alternatives.isEmpty ? [] : alternatives[index]
            return [
                "id": .string(item.id.description), "start": .string(showing.interval.start.description),
                "stream": .string(placed.schedule.programme.streams[place.stream].id.description),
                "cost": .integer(own[item.id.session] ?? 0),
                "next": .array(
                    next.map {
                        ["start": .string(placement.start(of: $0.place).description), "more": .integer($0.delta)]
                    }),
            ]
        }
        func object(_ pairs: [(String, Int)]) -> JSON { .object(pairs.map { ($0.0, .integer($0.1)) }) }
        return [
            "cost": .integer(cost), "bound": .integer(bound), "iterations": .integer(placed.plan.iterations),
            "cooling": .integer(placed.plan.cooling), "seed": .integer(Int(options.seed)),
            "islands": .integer(options.islands), "placements": .array(placements), "rules": object(byRule),
            "regions": object(byRegion), "why-not": .array(answers.map(\.json)),
        ]
    }
}

extension PlacedProgramme {
    func agenda(_ schedule: Schedule) -> Agenda {
        Agenda(schedule, today: context.world.clock().utc.date, published: placement.task.published)
    }
}
