package import Chronology
package import Programmes
package import Scheduling

/// An edition as it is kept: everything that its feeds, timetables and pages can be made of again, for ever.
package struct EditionRecord: Hashable, Sendable {
    package let programme: ID<Programme>
    /// Of its calendar UIDs; it may never change between editions.
    package let namespace: String
    /// From 1 for each programme, without gaps.
    package let number: Int
    package let instant: Instant
    package let note: String?
    /// Of the time zone data that gave the instants.
    package let zoneRelease: String
    /// The programme file, then what it draws in.
    package let files: [KeptFile]
    package let ledger: Ledger
    /// Of the files' texts: the same text has the same digest.
    package let digest: String

    package init(
        programme: ID<Programme>, namespace: String, number: Int, instant: Instant, note: String?, zoneRelease: String,
        files: [KeptFile], ledger: Ledger, digest: String
    ) {
        self.programme = programme
        self.namespace = namespace
        self.number = number
        self.instant = instant
        self.note = note
        self.zoneRelease = zoneRelease
        self.files = files
        self.ledger = ledger
        self.digest = digest
    }

    package var summary: EditionSummary {
        EditionSummary(
            programme: programme, number: number, instant: instant, note: note, zoneRelease: zoneRelease, digest: digest
        )
    }
}

/// A file of an edition: the exact text, but of registrants no more than how many there are in each zone.
package struct KeptFile: Hashable, Sendable {
    /// Relative to the programme file's folder.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// What a list of editions says of one.
package struct EditionSummary: Hashable, Sendable {
    package let programme: ID<Programme>
    package let number: Int
    package let instant: Instant
    package let note: String?
    package let zoneRelease: String
    package let digest: String

    package init(
        programme: ID<Programme>, number: Int, instant: Instant, note: String?, zoneRelease: String, digest: String
    ) {
        self.programme = programme
        self.number = number
        self.instant = instant
        self.note = note
        self.zoneRelease = zoneRelease
        self.digest = digest
    }
}
