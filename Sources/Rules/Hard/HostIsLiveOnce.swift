internal import Diagnostics
internal import Programmes

/// An account can hold one webinar at a time, and one link leads to one picture. Neither is named in a message: the account
/// is nobody's business, and of the link it is enough to say that it is the same.
enum HostIsLiveOnce: Rule {
    static let id = "host-is-live-once"
    static let code: DiagnosticCode = "R107"
    static let level = RuleLevel.hard
    static let summary = "streams on one host account, or with one watch link, are never live at once"

    static func violations(in agenda: Agenda) -> [Finding] {
        let streams = agenda.programme.streams
        let accounts = groups(of: streams, by: \.hostAccount).flatMap { group in
            conflicts(among: occupations(of: group, agenda), where: !=).map {
                finding($0, agenda, "are on one host account")
            }
        }
        let links = groups(of: streams, by: \.watch).flatMap { group in
            conflicts(among: occupations(of: group, agenda)) { one, other in
                one != other
                    && !(streams[one].hostAccount != nil && streams[one].hostAccount == streams[other].hostAccount)
            }.map { finding($0, agenda, "have one watch link") }
        }
        return accounts + links
    }

    /// Places of streams that share something, by its first stream.
    private static func groups(of streams: [Stream], by shared: (Stream) -> String?) -> [[Int]] {
        Dictionary(grouping: streams.indices.filter { shared(streams[$0]) != nil }) { shared(streams[$0]) }.values
            .filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    }

    private static func occupations(of streams: [Int], _ agenda: Agenda) -> [Occupation] {
        streams.flatMap { stream in
            agenda.showingsOfStreams[stream].map {
                Occupation(place: $0, lane: stream, interval: agenda.showings[$0].interval)
            }
        }
    }

    private static func finding(_ conflict: Conflict, _ agenda: Agenda, _ why: String) -> Finding {
        let other = conflict.others[0]
        let showings = [conflict.place, other].map { agenda.showings[$0] }
        let streams = showings.compactMap(\.stream).map { quoted(agenda.programme.streams[$0].id) }
        return finding(
            "\(quoted(showings[0].id)) and \(quoted(showings[1].id)) are live at once, and their streams "
                + "\(streams.joined(separator: " and ")) \(why): \(agenda.times(of: conflict.place, beside: other))",
            at: agenda.time(of: conflict.place), related: agenda.labels(conflict.others), notes: agenda.more(conflict))
    }
}
