import Chronology
import Exports
import Programmes
import Scheduling

/// What no programme file would let through, and what it would: words made to break every format.
enum Nasty {
    static let words = [
        "=HYPERLINK(\"https://evil.example\",\"click\")", "Title\r\nATTENDEE:mailto:someone@example.org",
        "END:VEVENT\nEND:VCALENDAR", "commas, semicolons; colons: \\ and \"quotes\"",
        "</script><script>alert(1)</script>",
        "]]> <!-- & <b>bold</b> &amp;", "bell\u{7} escape\u{1B}[31m C1\u{9B} DEL\u{7F}", "\u{202E}reversed\u{202C}",
        "👨‍👩‍👧‍👦🇵🇰 family " + String(repeating: "👩🏽‍🚀", count: 30), String(repeating: "Donaudampfschifffahrt", count: 20),
        "\u{2028}separators\u{2029}\u{85}", "a\u{301}\u{327}" + String(repeating: "\u{301}", count: 90), "  =1+1",
        "@SUM(1)",
        "^caret^ 'n", "\t-1", "جیتنے کو ساری دنیا ہے", "赢得的将是整个世界",
    ]

    static let start = Instant(secondsSinceEpoch: 1_816_876_800)

    static var programme: Programme {
        let language = LanguageTag(known: "en")
        var programme = Programme(
            id: ID("nasty"), title: Text(words[3], language), zone: "Europe/London",
            days: [CivilDate(year: 2027, month: 7, day: 29)!])
        programme.tagline = Text(words[4], language)
        programme.description = Text("# \(words[4])\n\n[x](javascript:alert(1)) \(words[6])", language)
        programme.publicAddress = "https://a.example/x,y;z/"
        programme.languages = [language, LanguageTag(known: "ur")]
        programme.streams = [Stream(id: ID("main"), title: Text(words[5], language))]
        programme.streams[0].watch = "https://watch.example/a,b;c?d=\"e\"&f=\r\nX:1"
        programme.tracks = [Track(id: ID("t"), title: Text(words[1], language))]
        programme.speakers = words.indices.map { Speaker(id: ID("s\($0)"), name: words[$0]) }
        programme.sessions = words.indices.map { index in
            var session = Session(
                id: ID("n\(index)"), title: Text(words[index], language), length: .seconds(900), languages: [language])
            session.description = Text(words[index] + "\n\n" + words[words.count - 1 - index], language)
            session.speakers = [ID("s\(index)")]
            session.track = ID("t")
            session.links = [Session.Link(title: Text(words[index], language), url: "javascript:alert(1)")]
            return session
        }
        return programme
    }

    static var edition: Edition {
        let programme = programme
        let showings = programme.sessions.enumerated().map { index, session in
            let start = start.adding(seconds: index * 3_600)
            return Showing(
                id: ShowingID(session.id), stream: ID("main"), interval: Interval(start: start, length: session.length))
        }
        let schedule = Schedule(
            programme: programme, showings: showings, unscheduled: [], pauses: [], zones: [:],
            home: Samples.database.zone("Europe/London")!, zoneRelease: "2026f")
        return Edition.draft(of: schedule, at: Samples.instant, database: Samples.database)
    }

    static var tree: ExportTree {
        exportTree(of: edition, database: Samples.database)
    }
}
