import Driving
import Glibc

/// A programme with a mark in every place that is private, and the search for it.
enum PrivateProgramme {
    static let mark = "xq7secret"

    static let text = """
        id: open-school-2027
        namespace: school.example.org
        title: {en: Open school, fr: École ouverte}
        zone: Europe/London
        days: 2027-10-30..2027-10-31
        languages: [en, fr]
        audiences: [public, guest, delegate]
        organiser: {name: Open school, contact: hello@school.example.org, email: xq7secret@school.example.org}
        public-address: https://schedule.school.example.org
        registrants: people.csv
        streams:
          - id: main
            title: Main stream
            platform: zoom-webinar
            host-account: xq7secret-account
            watch: https://video.example/live
            join: https://zoom.example/j/xq7secret
            channels: {fr: https://interpret.example/fr}
          - {id: hall, title: Main hall, platform: venue, address: 1 High Street, join: "https://zoom.example/xq7secret"}
          - {id: room, title: Room, host-account: xq7secret, join: "https://zoom.example/xq7secret"}
        speakers:
          - id: amina
            name: Amina Khan
            zone: Asia/Karachi
            email: xq7secret.amina@example.org
            comfortable: 09:00..23:30
          - {id: john, name: John Doe, email: xq7secret.john@example.org}
          - {id: xq7secret-person, name: xq7secret Person, bio: xq7secret, zone: Asia/Kathmandu}
        sessions:
          - id: opening
            title: {en: Opening, fr: Ouverture}
            at: 2027-10-30 15:00
            length: 1h
            stream: main
            speakers: [amina]
            interpretation: [fr]
            not-parallel-to: [xq7secret-meeting]
          - id: xq7secret-meeting
            title: {en: xq7secret meeting, fr: xq7secret réunion}
            description: What xq7secret is about.
            at: after opening
            length: 1h
            stream: room
            speakers: [xq7secret-person]
            chair: john
            audience: delegate
            tags: [xq7secret]
            links: [{title: xq7secret, url: https://example.org/xq7secret}]
            recording: https://example.org/xq7secret
            encores: [{id: xq7secret-again, at: 2027-10-31 12:00, stream: hall}]
          - id: songs
            title: {en: Songs, fr: Chansons}
            at: after xq7secret-meeting + 30m
            length: 30m
            stream: hall
            chair: john
            after: [xq7secret-meeting + 30m]
            encores: [{id: later, at: 2027-10-31 18:00, stream: main}]
          - id: guests
            title: {en: xq7secret guests, fr: xq7secret invités}
            at: 2027-10-31 17:00
            length: 30m
            stream: main
            audience: guest
            speakers: [amina]
            status: cancelled

        """

    static let registrants = """
        name,email,zone,xq7secret
        xq7secret,xq7secret@example.org,Asia/Karachi,xq7secret
        xq7secret,,Europe/London,
        xq7secret
        """

    /// A folder with it as `school.yaml`, and as `later.yaml` with changes open and private.
    static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.file("people.csv", registrants)
        try folder.file("school.yaml", text)
        let later = text.replacing("{en: Opening,", with: "{en: Gala,")
            .replacing("{en: xq7secret meeting,", with: "{en: xq7secret assembly,")
            .replacing("at: 2027-10-31 12:00", with: "at: 2027-10-31 12:30")
        try folder.file("later.yaml", later)
        return folder
    }

    /// Whether the mark is in it, folded lines or not.
    static func isIn(_ bytes: [UInt8]) -> Bool {
        let dense = bytes.compactMap { $0 > 0x20 ? CChar(bitPattern: $0) : nil }
        return strstr(dense + [0], mark) != nil
    }

    static func isIn(_ ended: Ended) -> Bool { isIn(ended.output) || isIn(ended.errors) }
}
