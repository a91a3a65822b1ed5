internal import Chronology
internal import ICalendar
internal import Markup
internal import Pages
internal import Programmes
internal import Scheduling
internal import Wording

/// What stands before the events of a book's feeds: only its names differ from feed to feed. No METHOD: this is published, nobody
/// is invited (RFC 5545 section 3.7.2).
struct FeedHead: Sendable {
    private let export: Export
    private let language: LanguageTag
    /// Of a feed of everything, and of most that somebody picks.
    let title: String
    private let titleLines: [UInt8]
    private let begin: [UInt8]
    private let about: [UInt8]
    private let end: [UInt8]

    init(_ export: Export, in language: LanguageTag, isTrimmed: Bool = false) {
        self.export = export
        self.language = language
        title = export.programme.title.words(in: language)
        titleLines = Self.lines(ofTitle: title)
        begin = Self.lines { writer in
            writer.begin("VCALENDAR")
            writer.property("PRODID", .text("-//Plenary//\(softwareVersion)//EN"))
            writer.property("VERSION", .keyword("2.0"))
            writer.property("LAST-MODIFIED", .instant(export.edition.instant))
            if let root = export.publicRoot { writer.property("URL", .uri(root)) }
        }
        about = Self.lines { writer in
            let description = Self.description(of: export, in: language, isTrimmed: isTrimmed)
            if !description.isEmpty {
                writer.property("DESCRIPTION", .text(description))
                writer.property("X-WR-CALDESC", .text(description))
            }
            writer.property(
                "REFRESH-INTERVAL", parameters: [Parameter("VALUE", ["DURATION"])], .duration(.seconds(3_600)))
            writer.property("X-PUBLISHED-TTL", .duration(.seconds(3_600)))
        }
        end = Self.lines { writer in
            if let colour = export.programme.colour { writer.property("COLOR", .keyword(colour.nearestName)) }
            writer.property("X-WR-TIMEZONE", .text(export.edition.schedule.home.name))
        }
    }

    func lines(of feed: Feed) -> [UInt8] {
        let names = feed.title == title ? titleLines : Self.lines(ofTitle: feed.title)
        let source = Self.lines { writer in
            guard let source = export.address(of: feed.path) else { return }
            writer.property("SOURCE", parameters: [Parameter("VALUE", ["URI"])], .uri(source))
        }
        return begin + names + about + source + end
    }

    private static func lines(ofTitle title: String) -> [UInt8] {
        lines { writer in
            // Few clients read NAME (RFC 7986 section 5.1), all the older one.
            writer.property("NAME", .text(title))
            writer.property("X-WR-CALNAME", .text(title))
        }
    }

    private static func lines(_ write: (inout CalendarWriter) -> Void) -> [UInt8] {
        var writer = CalendarWriter()
        write(&writer)
        return writer.bytes
    }

    private static func description(of export: Export, in language: LanguageTag, isTrimmed: Bool) -> String {
        func other(_ path: String, _ title: Text) -> String {
            "\(title.words(in: language)): \(export.address(of: path) ?? path)"
        }
        let programme = export.programme
        let about =
            programme.description.map { firstParagraph(commonMark: $0.words(in: language)) }
            ?? programme.tagline?.words(in: language)
        guard isTrimmed else { return about ?? "" }
        let others =
            programme.streams.map { other("streams/\($0.id).ics", $0.title) }
            + programme.tracks.map { other("tracks/\($0.id).ics", $0.title) }
        let hint = [export.wording(language).messages.feedTrimmed] + others
        return [about, hint.joined(separator: "\n")].compactMap { $0 }.joined(separator: "\n\n")
    }
}

extension CalendarBook {
    /// RFC 5545 section 3.6 forbids a calendar of nothing, and some clients refuse it.
    func placeholder(of feed: Feed) -> [UInt8] {
        let (edition, programme) = (export.edition, export.programme)
        let messages = export.wording(language).messages
        var writer = CalendarWriter()
        writer.begin("VEVENT")
        writer.property("UID", .text("_\(feed.placeholderName).\(programme.id)@\(programme.namespace)"))
        // Not the edition's own: it would look changed with each of them.
        writer.property("DTSTAMP", .instant(edition.since))
        writer.property("LAST-MODIFIED", .instant(edition.since))
        writer.property("DTSTART", parameters: [Parameter("VALUE", ["DATE"])], .date(programme.days[0]))
        let next = programme.days[0].adding(days: 1)
        writer.property("DTEND", parameters: [Parameter("VALUE", ["DATE"])], .date(next))
        let words = edition.schedule.unscheduled.isEmpty ? messages.noSessions : messages.timeToBeAnnounced
        writer.property("SUMMARY", .text("\(feed.title): \(words)"))
        writer.property("STATUS", .keyword("TENTATIVE"))
        writer.property("TRANSP", .keyword("TRANSPARENT"))
        writer.property("CLASS", .keyword("PUBLIC"))
        writer.end("VEVENT")
        return writer.bytes
    }
}
