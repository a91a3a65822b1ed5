internal import Chronology
internal import Markup
internal import Programmes
internal import Scheduling
internal import Wording

/// The line that people type by hand: "Sat 25 July: Karachi 21:00, London 17:00, Toronto 12:00". From east to west, by date.
struct CityTimes {
    let text: String
    let json: JSON

    private struct Time {
        let zone: Zone
        let face: CivilDateTime
    }

    init(
        of session: Session, in edition: Edition, with asked: Zone?, database: TimeZoneDatabase, language: LanguageTag
    ) {
        let wording = Wording(language: language)
        var names = edition.viewerZones
        if let asked, !names.contains(asked.name) { names.append(asked.name) }
        let zones = names.compactMap { database.zone($0) }
        let showings = edition.schedule.showings.filter { $0.id.session == session.id }
        let times = showings.map { Self.times(of: $0, in: zones) }
        let title = session.title.words(in: language)
        let lines = times.map { line in
            let line = Self.line(line, wording)
            return session.status == .cancelled ? wording.messages.cancelledTitle(line) : line
        }
        text = lines.isEmpty ? wording.messages.timeToBeAnnounced : lines.joined(separator: "\n")
        json = [
            "session": .string(session.id.description), "title": .string(title),
            "showings": .array(zip(showings, times).map { Self.json($0, $1) }),
        ]
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
            return "\(wording.dayWithShortWeekday(date)): " + cities.joined(separator: ", ")
        }.joined(separator: "; ")
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
