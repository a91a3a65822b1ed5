internal import Diagnostics
internal import Digests
package import ProgrammeFiles
internal import Programmes
package import Stores

extension ProgrammeDocument {
    /// What an edition keeps of the files that were read: their exact text, and of registrants only how many there are in each
    /// zone. Names are relative to the programme file's folder, which may move.
    package var keptFiles: [KeptFile] {
        let folder = files.all.first.map { Self.folder(of: $0.path) } ?? ""
        return files.all.enumerated().map { index, file in
            let isBelow = file.path.hasPrefix(folder)
            let name = isBelow ? String(file.path.dropFirst(folder.count)) : file.path
            return KeptFile(name: name, bytes: index == registrantsFile ? countsOfRegistrants : file.bytes)
        }
    }

    private var countsOfRegistrants: [UInt8] {
        let rows = (programme?.registrants ?? []).map { "\($0.zone),\($0.people)\n" }
        return Array(("zone,people\n" + rows.joined()).utf8)
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }
}

/// The same text gives the same digest, whatever the programme file is called.
func digest(of files: [KeptFile]) -> String {
    let parts = files.enumerated().map { index, file in
        (index == 0 ? "" : file.name) + "\n" + hexadecimal(SHA256.digest(file.bytes)) + "\n"
    }
    return hexadecimal(SHA256.digest(Array(parts.joined().utf8)))
}

extension EditionRecord {
    /// Reads its files as they were released.
    package var fileAccess: FileAccess {
        let texts = Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
        return FileAccess { path in texts[path].map { .success($0) } ?? .failure(.missing) }
    }

    /// Where `fileAccess` has the programme file.
    package var mainFile: String { files.first?.name ?? "" }
}
