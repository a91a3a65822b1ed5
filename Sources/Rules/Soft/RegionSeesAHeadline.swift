internal import Chronology
package import Diagnostics
package import Programmes
internal import Scheduling

/// A headline session is seen where its people are awake from its start to its end, or from start to end of one of its
/// encores: that is what encores are for.
package enum RegionSeesAHeadline: Rule, SoftRule {
    package static let id = "region-sees-a-headline"
    package static let code: DiagnosticCode = "R202"
    package static let level = RuleLevel.soft
    package static let summary = "no region sees every headline session (plenary or rally) at night"
    /// For every minute that a region is short of the shortest headline session's length awake.
    package static let counts = "minutes that a region is short of the shortest headline session's length awake"
    package static let usualWeight = 50

    package static func violations(in agenda: Agenda) -> [Finding] {
        let showings = agenda.showings.filter { agenda.programme.sessions[$0.session].kind.isHeadline }
        if showings.isEmpty { return [] }
        return agenda.programme.regions.compactMap { region in
            guard let zone = agenda.schedule.zones[region.zone],
                !showings.contains(where: { zone.isCovered($0.interval, by: [.daily(region.awake)]) })
            else { return nil }
            let title = region.title.words(in: agenda.programme.languages[0])
            let times = showings.map { "\(quoted($0.id)) \($0.interval.spelled(on: zone))" }
            return finding(
                "\(title) (\(zone.name)) sees every headline session at night, its people are awake "
                    + "\(region.awake.spelled); move one, or give it an encore",
                at: .region(region.id, "id"), notes: ["on their clocks: " + list(times)])
        }
    }

    package static func charges(in agenda: Agenda, weight: Int) -> [Charge] {
        let showings = agenda.showings.filter { agenda.programme.sessions[$0.session].kind.isHeadline }
        guard let need = needed(in: agenda.programme) else { return [] }
        return agenda.programme.audience.compactMap { region -> Charge? in
            guard let zone = agenda.schedule.zones[region.zone] else { return nil }
            let seen = showings.reduce(0) { $0 + zone.seconds(of: $1.interval, in: [.daily(region.awake)]) }
            return Charge(id, weight * max(0, need - seen / 60), region: region.id)
        }
    }

    /// In minutes; nil where there is no headline session.
    package static func needed(in programme: Programme) -> Int? {
        programme.sessions.filter { $0.kind.isHeadline && $0.status != .cancelled }.map(\.length.wholeMinutes).min()
    }
}
