internal import Diagnostics
internal import Programmes

/// Points at the stream's id: the line of the private link is not for showing.
enum PublicCanWatch: Rule {
    static let id = "public-can-watch"
    static let code: DiagnosticCode = "R213"
    static let level = RuleLevel.advice
    static let summary = "a stream of public sessions has a link or an address that the public may have"

    static func violations(in agenda: Agenda) -> [Finding] {
        agenda.streamsUsed(by: \.isPublic).map { agenda.programme.streams[$0] }.filter(\.isPrivate).map { stream in
            finding(
                "stream \(quoted(stream.id)) has only a private join link, and public sessions are on it: "
                    + "the public cannot watch them; write watch too",
                at: .stream(stream.id, "id"))
        }
    }
}

extension Stream {
    fileprivate var isPrivate: Bool { join != nil && watch == nil && address == nil && platform != .venue }
}
