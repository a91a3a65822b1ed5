internal import Chronology
package import Markup
package import Programmes
internal import Scheduling

/// schema.org's vocabulary as JSON-LD, for search engines: the same facts in `programme.jsonld` and on every page.
package struct LinkedData: Sendable {
    let catalogue: Catalogue
    let site: Site
    let language: LanguageTag

    package init(_ catalogue: Catalogue, site: Site, language: LanguageTag) {
        self.catalogue = catalogue
        self.site = site
        self.language = language
    }

    var programme: Programme { catalogue.programme }

    static let context: (String, JSON) = ("@context", "https://schema.org")

    /// The programme; with `events` all that is shown in it.
    package func series(withEvents: Bool) -> JSON {
        let showings = catalogue.edition.schedule.showings
        let ends = showings.map(\.interval.end).max()
        return .present([
            Self.context, ("@type", "EventSeries"), ("name", words(programme.title)),
            ("description", plain(programme.description)),
            ("url", .string(orNull: site.publicRoot.flatMap(webAddress) ?? programme.url.flatMap(webAddress))),
            ("startDate", date(showings.first?.interval.start) ?? day(programme.days.first)),
            ("endDate", date(ends) ?? day(programme.days.last)), ("organizer", organizer),
            ("inLanguage", .strings(site.languages.map(\.description))),
            ("subEvent", withEvents ? .array(showings.compactMap { catalogue.entry($0.id) }.compactMap(event)) : .null),
        ])
    }

    /// A session as it is shown once; nil: its time is to be announced.
    func event(of entry: Catalogue.Entry) -> JSON? {
        guard let interval = entry.showing?.interval else { return nil }
        let session = entry.session
        let isVenue = entry.stream?.platform == .venue
        return .present([
            ("@type", .string(type(of: session.kind))), ("@id", .string(name(of: entry.id))),
            ("name", words(session.title)), ("description", plain(session.description)),
            ("url", address(of: site.path(of: session.id, in: language))),
            ("startDate", date(interval.start) ?? .null), ("endDate", date(interval.end) ?? .null),
            ("previousStartDate", entry.isCancelled ? .null : date(entry.formerStart) ?? .null),
            ("eventStatus", .string("https://schema.org/Event\(status(of: entry))")),
            ("eventAttendanceMode", .string("https://schema.org/\(isVenue ? "Offline" : "Online")EventAttendanceMode")),
            ("location", location(of: entry)), ("inLanguage", .strings(session.languages.map(\.description))),
            (
                "image",
                .string(orNull: site.cardAddress(of: session.id, on: catalogue.edition.schedule.home.name))
            ),
            ("performer", .array(entry.speakers.map { ["@type": "Person", "name": .string($0.name)] })),
        ])
    }

    // MARK: Parts

    /// What people come to learn from is an EducationEvent.
    private func type(of kind: Session.Kind) -> String {
        switch kind {
        case .plenary, .talk, .panel, .workshop: "EducationEvent"
        case .rally, .meeting, .other: "Event"
        }
    }

    private func status(of entry: Catalogue.Entry) -> String {
        if entry.isCancelled { return "Cancelled" }
        return entry.formerStart == nil ? "Scheduled" : "Rescheduled"
    }

    func name(of showing: ShowingID) -> String { "urn:uuid:\(guid(of: showing, in: programme))" }

    func words(_ text: Text) -> JSON { .string(text.words(in: language)) }

    func plain(_ text: Text?) -> JSON {
        .string(orNull: text.map { plainText(commonMark: $0.words(in: language)) })
    }

    /// Absolute, so only where there is a public address.
    func address(of path: String) -> JSON { .string(orNull: site.publicRoot.flatMap { webAddress($0 + path) }) }

    func date(_ instant: Instant?) -> JSON? {
        instant.map { .string(localStamp($0, on: catalogue.edition.schedule.home)) }
    }

    private func day(_ date: CivilDate?) -> JSON { .string(orNull: date?.description) }

    private var organizer: JSON {
        guard let name = programme.organiser?.name else { return .null }
        return .present([
            ("@type", "Organization"), ("name", .string(name)),
            ("url", .string(orNull: programme.url.flatMap(webAddress))),
        ])
    }

    private func location(of entry: Catalogue.Entry) -> JSON {
        guard let stream = entry.stream else { return .null }
        if stream.platform == .venue {
            return .present([
                ("@type", "Place"), ("name", words(stream.title)), ("address", .string(orNull: stream.address)),
            ])
        }
        return .present([
            ("@type", "VirtualLocation"), ("name", words(stream.title)),
            ("url", .string(orNull: entry.watchLink.flatMap(webAddress))),
        ])
    }
}
