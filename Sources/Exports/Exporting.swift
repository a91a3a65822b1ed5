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
    /// `feeds`: where its calendars come from, if others want them too.
    package func tree(_ feeds: FeedShelf? = nil) -> ExportTree {
        let feeds = feeds ?? FeedShelf(self)
        return ExportTree(
            name: programme.id.description, files: options.formats.flatMap { $0.files(of: self, feeds) },
            listing: ExportTree.Listing(path: "edition.json") { self.editionFile(listing: $0) })
    }
}
