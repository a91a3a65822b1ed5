internal import Chronology
internal import Diagnostics
internal import Programmes
internal import Scheduling

/// Each year has had its first release by early summer, so data of last year are in order until the end of June and old from
/// July on. Of a programme that is over nothing moves any more.
enum ZoneDataAreFresh: Rule {
    static let id = "zone-data-are-fresh"
    static let code: DiagnosticCode = "R211"
    static let level = RuleLevel.advice
    static let summary = "the time zone data are not older than the programme deserves"

    static func violations(in agenda: Agenda) -> [Finding] {
        let release = agenda.schedule.zoneRelease
        guard let last = agenda.programme.days.last, last >= agenda.today, let year = year(of: release),
            let oldFrom = CivilDate(year: year + 1, month: 7, day: 1), agenda.today >= oldFrom
        else { return [] }
        return [
            finding(
                "the time zone data are of \(year) (\(release)): governments have changed clocks since; "
                    + "upgrade tzdata before people rely on these times",
                at: .programme("zone"))
        ]
    }

    /// 2025 of `2025b`; nil for data that do not tell.
    private static func year(of release: String) -> Int? {
        guard release.utf8.count >= 5, !release.dropFirst(4).contains(where: { !$0.isLetter }) else { return nil }
        return Int(release.prefix(4)).flatMap { (1990...9998).contains($0) ? $0 : nil }
    }
}
