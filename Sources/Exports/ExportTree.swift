internal import Digests

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

/// A file's path and the SHA-256 of its bytes, in hexadecimal.
package typealias FileDigest = (path: String, digest: String)

/// Everything that is exported of one programme; the same shape on disk and as URLs.
package struct ExportTree: Sendable {
    /// The programme's id: the folder's name.
    package let name: String
    /// What is made already.
    package let ready: [ExportedFile]
    /// What is made when it is wanted, but for the listing.
    private let others: [PendingFile]
    let listing: Listing?

    /// Makes a file of what all others are.
    package struct Listing: Sendable {
        let path: String
        let make: @Sendable ([FileDigest]) -> ExportedFile
    }

    package init(name: String, files: [ExportedFile], pending: [PendingFile] = [], listing: Listing? = nil) {
        self.name = name
        ready = files
        others = pending
        self.listing = listing
    }

    package func with(_ more: [ExportedFile]) -> ExportTree {
        ExportTree(name: name, files: ready + more, pending: others, listing: listing)
    }

    /// Sorted, each once.
    package var paths: [String] { (content.map(\.path) + [listing?.path].compactMap { $0 }).sorted() }

    /// All files, made now; sorted by path.
    package var files: [ExportedFile] { (ready + pending.map { $0.make() }).sorted { $0.path < $1.path } }

    /// What is made when it is wanted.
    package var pending: [PendingFile] {
        guard let listing else { return others }
        let content = content
        return others + [
            PendingFile(path: listing.path) {
                listing.make(content.map { file in (file.path, file.make().digest) })
            }
        ]
    }

    /// All but the listing, in no order.
    var content: [PendingFile] { ready.map { PendingFile($0) } + others }
}

extension ExportedFile {
    var digest: String { hexadecimal(SHA256.digest(bytes)) }
}
