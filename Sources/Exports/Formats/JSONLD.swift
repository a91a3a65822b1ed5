internal import Chronology
internal import Markup
internal import Pages
internal import Programmes
internal import Scheduling

/// schema.org's vocabulary as JSON-LD, for search engines: a series and its events.
package struct JSONLDFormat: ExportFormat {
    package let name = "jsonld"

    package init() {}

    package func files(of export: Export) -> [ExportedFile] {
        [
            ExportedFile(
                path: "programme.jsonld", mediaType: "application/ld+json; charset=utf-8",
                text: export.eventSeries.pretty())
        ]
    }
}

extension Export {
    fileprivate var eventSeries: JSON {
        let showings = edition.schedule.showings
        let ends = showings.map(\.interval.end).max()
        return .present([
            ("@context", "https://schema.org"), ("@type", "EventSeries"),
            ("name", .string(programme.title.words(in: firstLanguage))),
            (
                "description",
                .string(orNull: programme.description.map { plainText(commonMark: $0.words(in: firstLanguage)) })
            ),
            ("url", .string(orNull: publicRoot.flatMap(webAddress) ?? programme.url.flatMap(webAddress))),
            ("startDate", date(showings.first?.interval.start) ?? day(programme.days.first)),
            ("endDate", date(ends) ?? day(programme.days.last)), ("organizer", organizer),
            ("inLanguage", .strings(languages.map(\.description))),
            ("subEvent", .array(showings.compactMap(event(of:)))),
        ])
    }

    private func date(_ instant: Instant?) -> JSON? {
        instant.map { .string(localStamp($0, on: edition.schedule.home)) }
    }

    private func day(_ date: CivilDate?) -> JSON { .string(orNull: date?.description) }

    private var organizer: JSON {
        guard let name = programme.organiser?.name else { return .null }
        return .present([
            ("@type", "Organization"), ("name", .string(name)),
            ("url", .string(orNull: programme.url.flatMap(webAddress))),
        ])
    }

    private func event(of showing: Showing) -> JSON? {
        guard let entry = catalogue.entry(showing.id) else { return nil }
        let session = entry.session
        let isVenue = entry.stream?.platform == .venue
        return .present([
            ("@type", "Event"), ("@id", .string("urn:uuid:\(guid(of: showing.id, in: programme))")),
            ("name", .string(session.title.words(in: firstLanguage))),
            (
                "description",
                .string(orNull: session.description.map { plainText(commonMark: $0.words(in: firstLanguage)) })
            ),
            ("url", .string(orNull: pageAddress(of: showing.id).flatMap(webAddress))),
            ("startDate", date(showing.interval.start) ?? .null), ("endDate", date(showing.interval.end) ?? .null),
            ("eventStatus", .string("https://schema.org/Event\(entry.isCancelled ? "Cancelled" : "Scheduled")")),
            ("eventAttendanceMode", .string("https://schema.org/\(isVenue ? "Offline" : "Online")EventAttendanceMode")),
            ("location", location(of: entry)), ("inLanguage", .strings(session.languages.map(\.description))),
            ("performer", .array(entry.speakers.map { ["@type": "Person", "name": .string($0.name)] })),
        ])
    }

    private func location(of entry: Catalogue.Entry) -> JSON {
        guard let stream = entry.stream else { return .null }
        let name = JSON.string(stream.title.words(in: firstLanguage))
        if stream.platform == .venue {
            return .present([("@type", "Place"), ("name", name), ("address", .string(orNull: stream.address))])
        }
        return .present([
            ("@type", "VirtualLocation"), ("name", name),
            ("url", .string(orNull: entry.watchLink.flatMap(webAddress))),
        ])
    }
}
