/// One file of an export, whole in memory.
package struct ExportedFile: Hashable, Sendable {
    /// Below the programme's folder, parts joined by `/`: `in/Asia/Karachi.html`.
    package let path: String
    /// With its charset: `text/calendar; charset=utf-8`.
    package let mediaType: String
    package let bytes: [UInt8]

    package init(path: String, mediaType: String, bytes: [UInt8]) {
        self.path = path
        self.mediaType = mediaType
        self.bytes = bytes
    }
}

/// Everything that is exported of one programme; the same shape on disk and as URLs.
package struct ExportTree: Hashable, Sendable {
    /// The programme's id: the folder's name.
    package let name: String
    /// Sorted by path, which is unique.
    package let files: [ExportedFile]

    package init(name: String, files: [ExportedFile]) {
        self.name = name
        self.files = files.sorted { $0.path < $1.path }
    }
}
