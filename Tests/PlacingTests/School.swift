/// A school of five days on eight streams, with room for all, and what is added to it.
enum School {
    static func text(_ count: Int = 48, speakers: String = "", sessions: String = "") -> String {
        var text = """
            id: school
            title: School
            zone: Europe/London
            days: 2027-03-26..2027-03-30
            hours: 08:00..22:00
            streams: [\((1...8).map { "{id: st\($0), title: St \($0), turnaround: 15m}" }.joined(separator: ", "))]
            tracks: [\((1...8).map { "{id: t\($0), title: T\($0)}" }.joined(separator: ", "))]
            regions:
              - {id: asia, title: Asia, zone: Asia/Karachi, people: 120}
              - {id: america, title: America, zone: America/New_York, people: 90}
            speakers:

            """
        for index in 0..<40 {
            let zone = ["Asia/Karachi", "Europe/Paris", "America/New_York", "America/Sao_Paulo"][index % 4]
            text += "  - {id: p\(index), name: P\(index), zone: \(zone), available: 07:00..23:00, "
            text += "at-most-per-day: 2, rest: 30m}\n"
        }
        text += speakers + "sessions:\n"
        for index in 0..<count {
            let length = [45, 60, 90][index % 3]
            text += "  - {id: s\(index), title: S\(index), length: \(length)m, track: t\(index % 8 + 1), "
            text += "speakers: [p\(index * 7 % 40)]}\n"
        }
        return text + sessions
    }
}
