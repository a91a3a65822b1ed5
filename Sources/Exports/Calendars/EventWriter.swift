internal import Chronology
internal import ICalendar
internal import Pages
internal import Programmes
internal import Scheduling
internal import Wording

/// Writes showings as VEVENTs (RFC 5545 section 3.6.1) in one language and one form of time.
struct EventWriter: Sendable {
    let export: Export
    let text: EventText
    let time: EventTime

    init(_ export: Export, _ language: LanguageTag, _ time: EventTime = .utc) {
        self.export = export
        self.time = time
        text = EventText(catalogue: export.catalogue, phrases: export.phrases(in: language))
    }

    func event(_ entry: Catalogue.Entry, _ stamp: Stamp) -> EventFragment? {
        guard let interval = entry.showing?.interval else { return nil }
        let piece = piece(entry, stamp) { time.write(interval, to: &$0) }
        return EventFragment(pieces: [piece], zones: Set([time.zone(for: interval)].compactMap { $0 }))
    }

    /// All occurrences of a series.
    func series(_ entries: [Catalogue.Entry], _ stamp: Stamp) -> EventFragment? {
        guard let event = SeriesEvent(entries, in: export), let first = event.entries.first else { return nil }
        let master = piece(first, stamp, isWholeSeries: true) { event.writeTimes(to: &$0) }
        let exceptions = event.exceptions.map { entry in
            piece(entry, stamp) { writer in
                if let date = entry.id.date {
                    event.time.write("RECURRENCE-ID", event.series.face(on: date), to: &writer)
                }
                if let interval = entry.showing?.interval { event.time.write(interval, to: &writer) }
            }
        }
        return EventFragment(pieces: [master] + exceptions, zones: Set([event.time.clocks].compactMap { $0 }))
    }

    private func piece(
        _ entry: Catalogue.Entry, _ stamp: Stamp, isWholeSeries: Bool = false,
        times: (inout CalendarWriter) -> Void
    ) -> EventFragment.Piece {
        var writer = CalendarWriter()
        writer.begin("VEVENT")
        writer.property("UID", .text(uid(of: entry.id, in: export.programme)))
        let begin = writer.bytes.count
        writer.stamps(stamp)
        let stamps = begin..<writer.bytes.count
        times(&writer)
        writer.property("SUMMARY", .text(text.summary(of: entry)))
        writer.property("STATUS", .keyword(entry.session.status.rawValue.uppercased()))
        writer.property("TRANSP", .keyword("OPAQUE"))
        writer.property("CLASS", .keyword("PUBLIC"))
        writer.property("CATEGORIES", .texts(categories(of: entry)))
        place(of: entry, in: &writer)
        return EventFragment.Piece(
            entry: entry, isWholeSeries: isWholeSeries, body: writer.bytes, stamps: stamps,
            description: description(of: entry, .whole, isWholeSeries), alarmLine: alarmLine(of: entry))
    }

    private func description(of entry: Catalogue.Entry, _ detail: TextDetail, _ isWholeSeries: Bool) -> [UInt8] {
        let description = text.description(of: entry, detail, isWholeSeries: isWholeSeries)
        if description.isEmpty { return [] }
        var writer = CalendarWriter()
        writer.property("DESCRIPTION", .text(description))
        return writer.bytes
    }

    /// The same event with another share of its text.
    func event(_ event: EventFragment, _ detail: TextDetail) -> EventFragment {
        var event = event
        for (index, piece) in event.pieces.enumerated() {
            event.pieces[index].description = description(of: piece.entry, detail, piece.isWholeSeries)
        }
        return event
    }

    private func alarmLine(of entry: Catalogue.Entry) -> [UInt8]? {
        if entry.isCancelled { return nil }
        var writer = CalendarWriter()
        writer.property("DESCRIPTION", .text(text.summary(of: entry)))
        return writer.bytes
    }

    private func categories(of entry: Catalogue.Entry) -> [String] {
        let wording = text.wording
        let track = entry.track.map { [$0.title.words(in: text.language)] } ?? []
        return track + entry.session.languages.map(text.phrases.name(of:)) + [wording.kind(entry.session.kind)]
    }

    private func place(of entry: Catalogue.Entry, in writer: inout CalendarWriter) {
        if let stream = entry.stream {
            let place = entry.watchLink ?? stream.address ?? stream.title.words(in: text.language)
            writer.property("LOCATION", .text(place))
        }
        if let page = export.pageAddress(of: entry.id, in: text.language) { writer.property("URL", .uri(page)) }
        // The label is ours, so that nothing of the programme needs quotes (RFC 6868).
        if let link = entry.watchLink {
            writer.conference(link, ["AUDIO", "VIDEO"], label: text.wording.messages.watch)
        }
        if let channel = entry.channel(for: text.language), let link = channel.link {
            writer.conference(link, ["AUDIO"], label: text.phrases.interpretation(in: channel.language))
        }
    }
}

extension CalendarWriter {
    /// Without METHOD, DTSTAMP is when the event was last revised (section 3.8.7.2): never "now".
    mutating func stamps(_ stamp: Stamp) {
        property("DTSTAMP", .instant(stamp.lastModified))
        property("LAST-MODIFIED", .instant(stamp.lastModified))
        property("CREATED", .instant(stamp.created))
        property("SEQUENCE", .integer(stamp.sequence))
    }

    /// RFC 7986 section 5.11.
    fileprivate mutating func conference(_ link: String, _ features: [String], label: String) {
        property(
            "CONFERENCE",
            parameters: [
                Parameter("VALUE", ["URI"]), Parameter("FEATURE", features), Parameter("LABEL", [label]),
            ], .uri(link))
    }
}
