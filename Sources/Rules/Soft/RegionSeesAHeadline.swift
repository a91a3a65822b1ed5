internal import Chronology
internal import Diagnostics
internal import Programmes
internal import Scheduling

/// A headline session is seen where its people are awake from its start to its end, or from start to end of one of its
/// encores: that is what encores are for.
enum RegionSeesAHeadline: Rule {
    static let id = "region-sees-a-headline"
    static let code: DiagnosticCode = "R202"
    static let level = RuleLevel.soft
    static let summary = "no region sees every headline session (plenary or rally) at night"

    static func violations(in agenda: Agenda) -> [Finding] {
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
}
