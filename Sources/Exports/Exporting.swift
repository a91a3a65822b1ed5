package import Chronology
internal import Programmes
package import Scheduling

/// Everything that is exported of an edition: the same edition, zone data and options give the same bytes on any machine.
package func exportTree(
    of edition: Edition, database: TimeZoneDatabase, options: ExportOptions = ExportOptions(),
    history: [ReleasedChanges] = []
) -> ExportTree {
    Export(of: edition, database: database, options: options, history: history).tree()
}

extension Export {
    package func tree() -> ExportTree {
        let files = options.formats.flatMap { $0.files(of: self) }
        let pending = options.formats.flatMap { $0.pendingFiles(of: self) }
        return ExportTree(
            name: programme.id.description, files: files, pending: pending,
            listing: ExportTree.Listing(path: "edition.json") { self.editionFile(listing: $0) })
    }
}
