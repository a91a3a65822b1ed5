private let head = """
    id: a
    title: A
    zone: Europe/London
    days: 2027-07-24..2027-07-25
    streams: [{id: main, title: Main}, {id: hall, title: Hall}]
    tracks: [{id: t, title: T}]
    speakers: [{id: s, name: S}]

    """

extension Probe {
    /// A spreadsheet of sessions.
    static let spreadsheet = Probe(name: "spreadsheet") { bytes in
        findings(in: ["p.yaml": Array((head + "sessions: s.csv\n").utf8), "s.csv": bytes])
    }

    /// A spreadsheet of registrants.
    static let registrants = Probe(name: "registrants") { bytes in
        let programme = head + "registrants: r.csv\nsessions: [{id: a, title: A, at: 2027-07-24 12:00, length: 1h}]\n"
        return findings(in: ["p.yaml": Array(programme.utf8), "r.csv": bytes])
    }
}
