internal import Programmes

extension Vocabulary {
    static let programme = Vocabulary(
        "programme",
        [
            required("id", .identifier, "Permanent name of the programme: in URLs and calendar UIDs."),
            optional("namespace", .string, "Permanent part of calendar UIDs, a domain name of yours."),
            required("title", .text, "What the programme is called."),
            optional("tagline", .text, "One line under the title."),
            optional("description", .text, "What it is about, in CommonMark."),
            required("zone", .zone, "Home zone: the clocks that times without a zone are on."),
            required("days", .days, "One date, a range (2027-07-24..2027-07-27) or a list."),
            optional("hours", .hours, "When sessions may be placed, like 12:00..23:00."),
            optional("day-start", .clock, "A programme day runs from here to the same hour next day (default 04:00)."),
            optional("languages", .some(.language), "Of pages and feeds; the first is the default (default en)."),
            optional("colour", .colour, "Accent of the pages: a CSS name or a quoted \"#8a1538\"."),
            optional("url", .url, "The event's own page."),
            optional("organiser", .map(.organiser), "Who runs it."),
            optional("public-address", .url, "Where the schedule is served, for absolute links."),
            optional("streams", .table(.stream), "Where sessions are shown."),
            optional("tracks", .table(.track), "Threads of subject through the programme."),
            optional("audiences", .some(.identifier), "Widest first, public always among them."),
            optional("regions", .table(.region), "Where the people are."),
            optional("registrants", .string, "A spreadsheet with one row a person: zone or country."),
            optional("speakers", .table(.speaker), "The people of the programme."),
            required("sessions", .sessions(.session), "What is shown: a list, grouped by day, or a spreadsheet."),
            optional("breaks", .table(.pause), "Pauses: in timetables, not in feeds."),
            optional("placing", .map(.placing), "How sessions without a time are placed."),
            optional("include", .some(.string), "Files in or below this folder whose lists are added."),
        ])

    /// What an included file may hold: lists.
    static let included = Vocabulary(
        "included file",
        programme.fields.filter(\.isIncluded)
            .map { optional($0.name, $0.form, $0.help) })

    static let organiser = Vocabulary(
        "organiser",
        [
            optional("name", .string, "Shown."),
            optional("contact", .string, "Shown: an address to write to."),
            optional("email", .string, "Never shown."),
        ])

    static let track = Vocabulary(
        "track",
        [
            required("id", .identifier, "Permanent name of the track."),
            required("title", .text, "What the track is called."),
            optional("colour", .colour, "Its colour on pages."),
        ])

    static let region = Vocabulary(
        "region",
        [
            required("id", .identifier, "Permanent name of the region."),
            required("title", .text, "What the region is called."),
            required("zone", .zone, "The clocks of its people."),
            optional("people", .integer(0...1_000_000_000), "How many people are there."),
            optional("awake", .hours, "When they are awake, on their clocks (default 08:00..23:00)."),
            optional("prime", .hours, "When most would like to watch (default 17:00..22:00)."),
        ])

    static let pause = Vocabulary(
        "break",
        [
            required("title", .text, "What the break is called."),
            required("at", .time, "When it starts."),
            required("length", .length, "How long it is."),
            optional("streams", .some(.identifier), "Where; left out: everywhere."),
        ])

    static let placing = Vocabulary(
        "placing",
        [
            optional("grid", .length, "Starts are multiples of this (default 15m)."),
            optional("weights", .keyed(.integer(0...1_000_000)), "How much each rule counts."),
        ])

    static let stream = Vocabulary(
        "stream",
        [
            required("id", .identifier, "Permanent name of the stream."),
            required("title", .text, "What the stream is called."),
            optional("platform", .choice(Stream.Platform.allCases.map(\.rawValue)), "What it runs on."),
            optional("host-account", .string, "Streams on one account are never live at once. Never shown."),
            optional("watch", .url, "Public link."),
            optional("join", .url, "Private link: in no public output."),
            optional("address", .string, "Where a hall is."),
            optional("capacity", .integer(0...1_000_000_000), "How many people fit."),
            optional("turnaround", .length, "Least gap between two sessions (default 0m)."),
            optional("open", .some(.window), "When it may be used, on the programme's clocks."),
            optional("channels", .keyed(.either(.url, .map(.channel))), "Interpretation: language to link or channel."),
        ])

    static let channel = Vocabulary(
        "channel",
        [
            optional("title", .text, "What the channel is called."),
            optional("link", .url, "Public link."),
            optional("number", .integer(0...10_000), "Its number in the webinar."),
        ])

    static let speaker = Vocabulary(
        "speaker",
        [
            required("id", .identifier, "Permanent name of the person."),
            required("name", .string, "As it is shown."),
            optional("bio", .text, "Who they are, in CommonMark."),
            optional("zone", .zone, "Their clocks; required with available."),
            optional("languages", .some(.language), "Languages they speak."),
            optional("email", .string, "Never shown."),
            optional("available", .some(.window), "When they can be on, on their own clocks."),
            optional("unavailable", .some(.window), "When they cannot."),
            optional("comfortable", .hours, "Outside: a warning (default 08:00..23:00)."),
            optional("rest", .length, "Least gap between two of their sessions (default 0m)."),
            optional("at-most-per-day", .integer(0...100), "Most sessions a day, by their own dates."),
        ])
}
