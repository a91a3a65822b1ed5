internal import Chronology
internal import Markup
internal import Pages
internal import Programmes
internal import Scheduling
internal import Wording

/// The c3voc schedule.xml, which conference apps and recording teams read.
package struct ScheduleXMLFormat: ExportFormat {
    package let name = "schedule.xml"

    package init() {}

    package func files(of export: Export, _ feeds: FeedShelf) -> [PendingFile] {
        [PendingFile(path: Self.path) { Self.file(of: export) }]
    }

    private static let path = "schedule.xml"

    private static func file(of export: Export) -> ExportedFile {
        let schedule = ConferenceSchedule(export)
        let url = export.address(of: path).flatMap(webAddress)
        let document = XML.element(
            "schedule",
            [.element("generator", attributes: [("name", "Plenary"), ("version", softwareVersion)])]
                + optional("url", url)
                + [.element("version", String(export.edition.number)), schedule.conferenceElement]
                + schedule.days.map(schedule.element(of:)))
        return ExportedFile(
            path: path, mediaType: "application/xml; charset=utf-8", text: document.document())
    }
}

private func optional(_ name: String, _ text: String?) -> [XML] { text.map { [.element(name, $0)] } ?? [] }

extension ConferenceSchedule {
    fileprivate var conferenceElement: XML {
        let programme = export.programme
        let url = (programme.url ?? export.publicRoot).flatMap(webAddress)
        let colour = programme.colour.map { XML.element("color", attributes: [("primary", $0.hex)]) }
        let fields: [XML] = [
            .element("title", programme.title.words(in: language)), .element("acronym", acronym),
            .element("start", days.first?.date.description ?? ""), .element("end", days.last?.date.description ?? ""),
            .element("days", String(days.count)), .element("timeslot_duration", "00:05"),
        ]
        return .element(
            "conference",
            fields + optional("base_url", export.publicRoot.flatMap(webAddress)) + optional("url", url)
                + [.element("time_zone_name", home.name)] + [colour].compactMap { $0 }
                + programme.tracks.map(element(of:)))
    }

    private func element(of track: Track) -> XML {
        let name = track.title.words(in: language)
        // The schema's slugs begin with a letter and have two characters.
        let id = track.id.description
        let isSlug = id.count > 1 && id.first?.isLetter == true
        return .element(
            "track", attributes: [("name", name), ("color", track.colour?.hex), ("slug", isSlug ? id : nil)], name)
    }

    fileprivate func element(of day: Day) -> XML {
        .element(
            "day",
            attributes: [
                ("index", String(day.index)), ("date", day.date.description),
                ("start", localStamp(day.start, on: home)),
                ("end", localStamp(day.end, on: home)),
            ], day.rooms.map(element(of:)))
    }

    private func element(of room: Room) -> XML {
        let guid = room.stream.map { Pages.guid(of: $0.id, in: export.programme) }
        return .element(
            "room", attributes: [("name", room.name), ("guid", guid)],
            room.events.map { element(of: $0, in: room) })
    }

    private func element(of event: Event, in room: Room) -> XML {
        .element(
            "event", attributes: [("guid", event.guid), ("id", String(event.id))],
            facts(of: event, in: room) + texts(of: event)
                + [persons(of: event.entry), links(of: event.entry)] + addresses(of: event))
    }

    private func facts(of event: Event, in room: Room) -> [XML] {
        let start = home.local(at: event.interval.start)
        let slug = slug(of: event)
        // The schema wants four characters behind the acronym.
        let isSlug = slug.count >= acronym.count + 5
        return [
            .element("room", room.name), .element("title", title(of: event)),
            .element("subtitle", subtitle(of: event)),
            .element("type", event.entry.session.kind.rawValue),
            .element("date", localStamp(event.interval.start, on: home)),
            .element("start", "\(padded(start.time.hour)):\(padded(start.time.minute))"),
            .element("duration", hoursAndMinutes(event.interval.length)),
        ] + (isSlug ? [.element("slug", slug)] : [])
            + [
                .element("track", event.entry.track?.title.words(in: language) ?? ""),
                .element("language", event.entry.session.languages.first?.description ?? ""),
            ]
    }

    private func texts(of event: Event) -> [XML] {
        let text = event.entry.session.description?.words(in: language) ?? ""
        return [
            .element("abstract", firstParagraph(commonMark: text)),
            .element("description", plainText(commonMark: text)),
        ]
    }

    private func persons(of entry: Catalogue.Entry) -> XML {
        .element(
            "persons",
            entry.speakers.map { speaker in
                .element(
                    "person", attributes: [("guid", Pages.guid(of: speaker.id, in: export.programme))], speaker.name)
            })
    }

    private func links(of entry: Catalogue.Entry) -> XML {
        let watch = entry.watchLink.map { [($0, wording.messages.watch)] } ?? []
        let others = entry.session.links.map { ($0.url, $0.title.words(in: language)) }
        return .element(
            "links", (watch + others).map { url, title in .element("link", attributes: [("href", url)], title) })
    }

    private func addresses(of event: Event) -> [XML] {
        let page = export.pageAddress(of: event.entry.id, in: export.firstLanguage).flatMap(webAddress)
        let recording = event.entry.session.recording.flatMap(webAddress).map { address in
            XML.element("recording", [.element("license", ""), .element("optout", "false"), .element("url", address)])
        }
        return optional("url", page) + [recording].compactMap { $0 }
    }
}
