internal import Diagnostics
internal import Programmes

enum StreamCanBeWatched: Rule {
    static let id = "stream-can-be-watched"
    static let code: DiagnosticCode = "R207"
    static let level = RuleLevel.advice
    static let summary = "a stream that is used has a link or an address, so that people find it"

    static func violations(in agenda: Agenda) -> [Finding] {
        let used = agenda.streamsUsed { _ in true }
        if agenda.isStreamImplicit {
            if used.isEmpty { return [] }
            return [
                remark(
                    "the programme has no stream: nobody is told where to watch; write streams with a watch link",
                    at: .programme("sessions"))
            ]
        }
        return used.map { agenda.programme.streams[$0] }.filter(\.isNowhere).map { stream in
            finding(
                "stream \(quoted(stream.id)) has no watch, join or address: nobody is told where to watch",
                at: .stream(stream.id, "id"))
        }
    }
}

extension Agenda {
    /// Places of the streams that such sessions are shown on, cancelled ones apart, whether or not they have a time.
    func streamsUsed(by sessions: (Session) -> Bool) -> [Int] {
        var used: Set<Int> = []
        for session in programme.sessions where session.status != .cancelled && sessions(session) {
            let first = session.stream ?? programme.soleStream
            for stream in [first] + session.encores.map({ $0.stream ?? first }) {
                if let place = stream.flatMap({ streamPlaces[$0] }) { used.insert(place) }
            }
        }
        return used.sorted()
    }
}

extension Stream {
    fileprivate var isNowhere: Bool { watch == nil && join == nil && address == nil && platform != .venue }
}
