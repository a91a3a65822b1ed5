/// Where a session is shown: a webinar, a livestream, a hall. schedule.xml calls it a room.
package struct Stream: Hashable, Sendable {
    package var id: ID<Stream>
    package var title: Text
    package var platform = Platform.other
    /// Streams on one account are never live at once. In no output.
    package var hostAccount: String?
    /// Public link.
    package var watch: String?
    /// Private link: in no output before private addresses exist.
    package var join: String?
    package var address: String?
    package var capacity: Int?
    /// The least gap between two of its sessions.
    package var turnaround = Duration.zero
    /// When it may be used, on the programme's clocks; empty: whenever the programme may.
    package var open: [Window] = []
    /// Interpretation, in written order.
    package var channels: [InterpretationChannel] = []

    package init(id: ID<Stream>, title: Text) {
        self.id = id
        self.title = title
    }

    package enum Platform: String, CaseIterable, Sendable {
        case zoomWebinar = "zoom-webinar"
        case zoomMeeting = "zoom-meeting"
        case youtube, vimeo, twitch, jitsi, bigbluebutton, teams, venue, other
    }
}

/// Where a stream is heard in another language: an address, or a channel number of the webinar.
package struct InterpretationChannel: Hashable, Sendable {
    package var language: LanguageTag
    package var title: Text?
    package var link: String?
    package var number: Int?

    package init(language: LanguageTag, title: Text? = nil, link: String? = nil, number: Int? = nil) {
        self.language = language
        self.title = title
        self.link = link
        self.number = number
    }
}
