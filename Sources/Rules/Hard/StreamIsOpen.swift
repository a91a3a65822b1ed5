internal import Chronology
internal import Diagnostics
internal import Programmes
internal import Scheduling

enum StreamIsOpen: Rule {
    static let id = "stream-is-open"
    static let code: DiagnosticCode = "R105"
    static let level = RuleLevel.hard
    static let summary = "a stream is used only while it is open, on the programme's clocks"

    static func violations(in agenda: Agenda) -> [Finding] {
        guard let home = agenda.home else { return [] }
        return agenda.programme.streams.enumerated().flatMap { place, stream -> [Finding] in
            if stream.open.isEmpty { return [] }
            return agenda.showingsOfStreams[place].filter { showing in
                !agenda.session(of: agenda.showings[showing]).isSeries
                    && !home.isCovered(agenda.showings[showing].interval, by: stream.open)
            }.map { finding($0, agenda, stream, home) }
        }
    }

    private static func finding(_ place: Int, _ agenda: Agenda, _ stream: Stream, _ home: Zone) -> Finding {
        let showing = agenda.showings[place]
        let windows = stream.open.spelled(near: showing.interval, on: home)
        return finding(
            "stream \(quoted(stream.id)) is not open: \(quoted(showing.id)) is \(showing.interval.spelled(on: home)) "
                + "(\(home.name)), it is open " + (windows ?? "only on other days"),
            at: agenda.time(of: place), related: [.init("when it is open", at: .stream(stream.id, "open"))])
    }
}
