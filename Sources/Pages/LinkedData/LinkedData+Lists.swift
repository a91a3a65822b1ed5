internal import Scheduling
internal import Chronology
internal import Markup
internal import Programmes

extension LinkedData {
    /// All showings of a session.
    func session(_ session: Session) -> JSON {
        graph(session.showings.compactMap(catalogue.entry).compactMap(event))
    }

    /// A speaker, and where they appear.
    func person(_ speaker: Speaker, in entries: [Catalogue.Entry]) -> JSON {
        .present([
            Self.context, ("@type", "Person"), ("name", .string(speaker.name)), ("description", plain(speaker.bio)),
            ("url", address(of: site.path(of: speaker.id, in: language))),
            ("knowsLanguage", speaker.languages.isEmpty ? .null : .strings(speaker.languages.map(\.description))),
            ("performerIn", .array(entries.map(mention))),
        ])
    }

    /// A track: a list of what is in it.
    func list(_ track: Track, of entries: [Catalogue.Entry]) -> JSON {
        .present([
            Self.context, ("@type", "ItemList"), ("name", words(track.title)),
            ("url", address(of: site.path(of: track.id, in: language))),
            ("itemListElement", .array(entries.map(mention))),
        ])
    }

    /// What is broadcast on a stream; of a hall what takes place there.
    func broadcasts(on stream: Stream, of entries: [Catalogue.Entry]) -> JSON {
        if stream.platform == .venue { return graph(entries.compactMap(event)) }
        return graph(
            entries.map { entry in
                .present([
                    ("@type", "BroadcastEvent"), ("isLiveBroadcast", true), ("name", words(entry.session.title)),
                    ("startDate", date(entry.showing?.interval.start) ?? .null),
                    ("endDate", date(entry.showing?.interval.end) ?? .null),
                    ("url", .string(orNull: entry.watchLink.flatMap(webAddress))),
                    ("inLanguage", .strings(entry.session.languages.map(\.description))),
                    ("broadcastOfEvent", mention(of: entry)),
                ])
            })
    }

    /// Enough to find what is told in full elsewhere.
    private func mention(of entry: Catalogue.Entry) -> JSON {
        .present([
            ("@type", "Event"), ("@id", .string(name(of: entry.id))), ("name", words(entry.session.title)),
            ("startDate", date(entry.showing?.interval.start) ?? .null),
            ("url", address(of: site.path(of: entry.session.id, in: language))),
        ])
    }

    private func graph(_ things: [JSON]) -> JSON {
        things.isEmpty ? .null : .object([Self.context, ("@graph", .array(things))])
    }
}
