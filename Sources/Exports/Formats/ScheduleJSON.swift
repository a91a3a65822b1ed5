internal import Chronology
internal import Markup
internal import Pages
internal import Programmes
internal import Scheduling
internal import Wording

/// The c3voc schedule.json, first version of its schema.
package struct ScheduleJSONFormat: ExportFormat {
    package let name = "schedule.json"

    package init() {}

    package func files(of export: Export, _ feeds: FeedShelf) -> [PendingFile] {
        [PendingFile(path: Self.path) { Self.file(of: export) }]
    }

    private static let path = "schedule.json"

    private static func file(of export: Export) -> ExportedFile {
        let schedule = ConferenceSchedule(export)
        let members: [(String, JSON)] = [
            ("version", .string(String(export.edition.number))),
            ("base_url", .string(orNull: export.publicRoot.flatMap(webAddress))), ("conference", schedule.json),
        ]
        return ExportedFile(
            path: path,
            json: [
                "$schema": "https://c3voc.de/schedule/schema.json",
                "generator": ["name": "Plenary", "version": .string(softwareVersion)],
                "schedule": .present(members),
            ])
    }
}

/// Slugs of the schema have two characters and end in a letter or a digit.
private func shortSlug(_ id: String) -> JSON { id.count > 1 && !id.hasSuffix("-") ? .string(id) : .null }

extension ConferenceSchedule {
    fileprivate var json: JSON {
        let programme = export.programme
        return .present([
            ("acronym", .string(acronym)), ("title", .string(programme.title.words(in: language))),
            (
                "description",
                .string(orNull: programme.description.map { plainText(commonMark: $0.words(in: language)) })
            ),
            ("start", .string(orNull: days.first?.date.description)),
            ("end", .string(orNull: days.last?.date.description)), ("daysCount", .integer(days.count)),
            ("timeslot_duration", "00:05"), ("time_zone_name", zoneName),
            ("colors", programme.colour.map { ["primary": .string($0.hex)] } ?? .null),
            ("url", .string(orNull: (programme.url ?? export.publicRoot).flatMap(webAddress))),
            ("tracks", .array(programme.tracks.map(json(of:)))), ("rooms", .array(programme.streams.map(json(of:)))),
            ("days", .array(days.map(json(of:)))),
        ])
    }

    /// The schema's pattern knows `Area/City` and `UTC` only.
    private var zoneName: JSON {
        let parts = home.name.split(separator: "/")
        let isAreaAndCity =
            parts.count > 1
            && parts.prefix(2).allSatisfy { part in
                part.count > 1 && part.prefix(1).allSatisfy(\.isUppercase)
                    && part.dropFirst().prefix(1).allSatisfy(\.isLowercase)
            }
        return isAreaAndCity || home.name == "UTC" ? .string(home.name) : .null
    }

    private func json(of track: Track) -> JSON {
        .present([
            ("name", .string(track.title.words(in: language))), ("slug", shortSlug(track.id.description)),
            ("color", .string(orNull: track.colour?.hex)),
        ])
    }

    private func json(of stream: Stream) -> JSON {
        .present([
            ("name", .string(export.roomName(of: stream))), ("slug", shortSlug(stream.id.description)),
            ("type", stream.platform == .venue ? "lecturehall" : "online"),
            ("guid", .string(guid(of: stream.id, in: export.programme))),
            ("url", .string(orNull: stream.watch.flatMap(webAddress))),
        ])
    }

    private func json(of day: Day) -> JSON {
        [
            "index": .integer(day.index), "date": .string(day.date.description),
            "day_start": .string(localStamp(day.start, on: home)), "day_end": .string(localStamp(day.end, on: home)),
            "rooms": .object(day.rooms.map { room in (room.name, .array(room.events.map { json(of: $0, in: room) })) }),
        ]
    }

    private func json(of event: Event, in room: Room) -> JSON {
        .object(facts(of: event, in: room) + texts(of: event))
    }

    private func facts(of event: Event, in room: Room) -> [(String, JSON)] {
        let start = home.local(at: event.interval.start)
        return [
            ("guid", .string(event.guid)), ("id", .integer(event.id)),
            ("date", .string(localStamp(event.interval.start, on: home))),
            ("start", .string("\(padded(start.time.hour)):\(padded(start.time.minute))")),
            ("end", .string(localStamp(event.interval.end, on: home))),
            ("duration", .string(hoursAndMinutes(event.interval.length))), ("room", .string(room.name)),
            ("slug", .string(slug(of: event))),
            // The schema requires an address; without a public one the event's name in the form of one has to do.
            (
                "url",
                .string(
                    export.pageAddress(of: event.entry.id, in: export.firstLanguage).flatMap(webAddress)
                        ?? "urn:uuid:\(event.guid)")
            ),
        ]
    }

    private func texts(of event: Event) -> [(String, JSON)] {
        let session = event.entry.session
        let text = session.description?.words(in: language)
        return [
            ("title", .string(title(of: event))), ("subtitle", .string(subtitle(of: event))),
            ("track", .string(orNull: event.entry.track?.title.words(in: language))),
            ("type", .string(session.kind.rawValue)),
            ("language", .string(orNull: session.languages.first?.description)),
            ("abstract", .string(orNull: text.map(firstParagraph(commonMark:)))),
            ("description", .string(orNull: text.map(plainText(commonMark:)))),
            ("persons", .array(event.entry.speakers.map(json(of:)))), ("links", .array(links(of: event.entry))),
        ]
    }

    private func json(of speaker: Speaker) -> JSON {
        .present([
            ("guid", .string(guid(of: speaker.id, in: export.programme))), ("name", .string(speaker.name)),
            ("biography", .string(orNull: speaker.bio.map { plainText(commonMark: $0.words(in: language)) })),
        ])
    }

    private func links(of entry: Catalogue.Entry) -> [JSON] {
        let watch = entry.watchLink.flatMap(webAddress).map { [($0, "media", wording.messages.watch)] } ?? []
        let recording =
            entry.session.recording.flatMap(webAddress).map { [($0, "media", wording.messages.recording)] } ?? []
        let others = entry.session.links.compactMap { link in
            webAddress(link.url).map { ($0, "related", link.title.words(in: language)) }
        }
        return (watch + others + recording).map { url, type, title in
            ["url": .string(url), "type": .string(type), "title": .string(title)]
        }
    }
}
