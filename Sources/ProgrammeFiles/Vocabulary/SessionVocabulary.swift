internal import Programmes

extension Vocabulary {
    static let session = Vocabulary(
        "session",
        [
            required("id", .identifier, "Permanent name of the session: in URLs and calendar UIDs."),
            required("title", .text, "What the session is called."),
            optional("description", .text, "What it is about, in CommonMark."),
            optional(
                "kind", .choice(Session.Kind.allCases.map(\.rawValue)), "plenary and rally are headline sessions."),
            optional("at", .time, "When it starts; left out: to be placed."),
            required("length", .length, "How long it is: 90m, 2h, 1h30m."),
            optional("stream", .identifier, "Where it is shown; left out, with several: to be placed."),
            optional("track", .identifier, "The track it belongs to."),
            optional("speakers", .some(.identifier), "Who speaks."),
            optional("chair", .some(.identifier), "Who chairs."),
            optional("language", .some(.language), "What is spoken (default: the programme's first)."),
            optional("interpretation", .some(.language), "Into what; each needs a channel on the stream."),
            optional("interpreters", .keyed(.some(.identifier)), "Language to people."),
            optional("audience", .identifier, "Who may see and join it (default public)."),
            optional("demand", .integer(0...1_000_000_000), "People expected."),
            optional("interest", .keyed(.integer(0...5)), "A region's interest in it, 0 to 5 (default 1)."),
            optional("tags", .some(.string), "Words to filter by."),
            optional("status", .choice(Session.Status.allCases.map(\.rawValue)), "Default confirmed."),
            optional("pinned", .flag, "Whether place never moves it."),
            optional("links", .list(.map(.link)), "Further reading."),
            optional("recording", .url, "Where it can be watched afterwards."),
            optional("encores", .list(.map(.encore)), "The same session shown again."),
            optional("within", .some(.window), "When it may be placed."),
            optional("preferred", .some(.window), "When it had better be placed."),
            optional("after", .some(.string), "Not before these have ended: ID, ID + 30m."),
            optional("not-parallel-to", .some(.identifier), "Never at the same time as these."),
            optional("shares-public-with", .some(.identifier), "Many people want both."),
            optional("same-stream-as", .some(.identifier), "On the stream of these."),
            optional("repeat", .recurrence, "A series, the first time being `at`: weekly until 2027-12-15."),
            optional("except", .some(.day), "Dates on which the series pauses."),
            optional("moved", .list(.map(.move)), "Dates that are at another time."),
        ])

    static let move = Vocabulary(
        "move",
        [
            required("from", .day, "The date of the series that is moved."),
            required("at", .time, "When it is instead; a bare time is of the same date."),
        ])

    static let encore = Vocabulary(
        "encore",
        [
            required("id", .identifier, "Permanent name of the encore, within the session."),
            optional("at", .time, "When it starts; left out: to be announced."),
            optional("stream", .identifier, "Where; left out: the session's stream."),
        ])

    static let link = Vocabulary(
        "link",
        [
            required("title", .text, "What the link is called."),
            required("url", .url, "Where it leads."),
        ])
}
