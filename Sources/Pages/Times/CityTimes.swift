package import Chronology
package import Markup
package import Programmes
package import Scheduling
package import Wording

/// The line that people type by hand: "Sat 25 July: Karachi 21:00, London 17:00, Toronto 12:00". From east to west, by date.
package struct CityTimes: Sendable {
    /// A line for each showing, in order; none where no time is known.
    package let lines: [String]
    package let json: JSON
    private let wording: Wording

    private struct Time {
        let zone: Zone
        let face: CivilDateTime
    }

    /// On the clocks of `zones`; those of one city are one.
    package init(of session: Session, showings: [Showing], in zones: [Zone], _ wording: Wording) {
        self.wording = wording
        let times = showings.map { Self.times(of: $0, in: zones) }
        lines = times.map { line in
            let line = Self.line(line, wording)
            return session.status == .cancelled ? wording.messages.cancelledTitle(line) : line
        }
        json = [
            "session": .string(session.id.description),
            "title": .string(session.title.words(in: wording.language)),
            "showings": .array(zip(showings, times).map { Self.json($0, $1) }),
        ]
    }

    package var text: String {
        lines.isEmpty ? wording.messages.timeToBeAnnounced : lines.joined(separator: "\n")
    }

    private static func times(of showing: Showing, in zones: [Zone]) -> [Time] {
        let start = showing.interval.start
        return zones.map { Time(zone: $0, face: $0.local(at: start)) }
            .sorted { ($1.face, $0.zone.name) < ($0.face, $1.zone.name) }
    }

    private static func line(_ times: [Time], _ wording: Wording) -> String {
        let byDate = Dictionary(grouping: times, by: \.face.date)
        return byDate.keys.sorted().map { date in
            var seen: Set<String> = []
            let cities = byDate[date, default: []].map {
                "\(wording.city(ofZone: $0.zone.name)) \(wording.time($0.face.time))"
            }.filter { seen.insert($0).inserted }
            let line = cities.dropFirst().reduce(cities.first ?? "", wording.messages.beside)
            return "\(wording.dayWithShortWeekday(date)): \(line)"
        }.joined(separator: direction(of: wording.messagesLanguage.description) == "rtl" ? "؛ " : "; ")
    }

    private static func json(_ showing: Showing, _ times: [Time]) -> JSON {
        [
            "showing": .string(showing.id.description),
            "start": .string(showing.interval.start.description),
            "end": .string(showing.interval.end.description),
            "times": .array(
                times.map { time in
                    [
                        "zone": .string(time.zone.name), "local": .string(time.face.description),
                        "offset": .string(time.zone.offset(at: showing.interval.start).description),
                    ]
                }),
        ]
    }
}
