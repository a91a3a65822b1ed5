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
    /// All but the listing, in no order.
    let content: [PendingFile]
    let listing: Listing?

    /// Makes a file of what all others are.
    package struct Listing: Sendable {
        let path: String
        let make: @Sendable ([FileDigest]) -> ExportedFile

        package init(path: String, make: @escaping @Sendable ([FileDigest]) -> ExportedFile) {
            self.path = path
            self.make = make
        }
    }

    package init(name: String, files: [PendingFile], listing: Listing? = nil) {
        self.name = name
        content = files
        self.listing = listing
    }

    package init(name: String, files: [ExportedFile]) { self.init(name: name, files: files.map { PendingFile($0) }) }

    package func with(_ more: [ExportedFile]) -> ExportTree {
        ExportTree(name: name, files: content + more.map { PendingFile($0) }, listing: listing)
    }

    /// The path of the file that is made of all others.
    package var listingPath: String? { listing?.path }

    /// Sorted, each once.
    package var paths: [String] { pending.map(\.path).sorted() }

    /// All files, made now; sorted by path.
    package var files: [ExportedFile] {
        let made = content.map { $0.make() }
        let listed = listing.map { [$0.make(made.map { ($0.path, $0.digest) })] } ?? []
        return (made + listed).sorted { $0.path < $1.path }
    }

    /// All files, each made when it is wanted.
    package var pending: [PendingFile] {
        guard let listing else { return content }
        let content = content
        return content + [
            PendingFile(path: listing.path) {
                listing.make(content.map { file in (file.path, file.make().digest) })
            }
        ]
    }
}

extension ExportedFile {
    var digest: String { hexadecimal(SHA256.digest(bytes)) }
}
