internal import Chronology
internal import Markup
internal import Pages
internal import Programmes
internal import Scheduling

extension Export {
    /// `edition.json`: which edition this is, and the digest of every other file, so that a copy can be checked.
    func editionFile(listing files: [FileDigest]) -> ExportedFile {
        // Cards are drawn otherwise on another machine.
        let promised = files.filter { !$0.path.hasPrefix("\(CardPath.folder)/") }
        let digests = promised.sorted { $0.path < $1.path }.map { ($0.path, JSON.string($0.digest)) }
        return ExportedFile(
            path: "edition.json",
            json: [
                "programme": .string(programme.id.description),
                "number": .integer(edition.number),
                "instant": .string(edition.instant.description),
                "note": .string(orNull: edition.note),
                "zoneData": .string(edition.schedule.zoneRelease),
                "generator": .string("Plenary \(softwareVersion)"),
                "sha256": .object(digests),
            ])
    }
}
