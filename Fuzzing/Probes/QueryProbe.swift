internal import Exports
internal import Web

extension Probe {
    /// The query of a calendar that someone puts together: read by its bytes it is no other calendar.
    static let feedQuery = Probe(name: "feed-query") { bytes in
        let picked = bytes.withUnsafeBytes { SampleSite.feeds.pickedFile($0) }
        let query = queryFields(bytes).flatMap { try? FeedQuery(path: FeedQuery.pickedPath, fields: $0) }
        guard let query else { return picked == nil ? [] : ["what is refused is a calendar by its bytes"] }
        guard let file = SampleSite.feeds.file(query) else { return ["there is no feed"] }
        if let picked, picked != file { return ["by its bytes it is another calendar"] }
        return formFindings(of: file)
    }

    /// The query of what has changed.
    static let changesQuery = Probe(name: "changes-query") { bytes in
        guard let fields = queryFields(bytes) else { return [] }
        return ChangesQuery.paths.flatMap { path -> [String] in
            guard let file = SampleSite.export.changes(ChangesQuery(path: path, fields: fields)) else {
                return ["there is no \(path)"]
            }
            return formFindings(of: file)
        }
    }
}

private func queryFields(_ bytes: [UInt8]) -> [(name: String, value: String)]? {
    guard let text = String(validating: bytes, as: UTF8.self), let query = try? Query(text[...]) else { return nil }
    return query.fields.map { ($0.name, $0.value) }
}

/// Its path has the query in it, and so is no file's.
private func formFindings(of file: ExportedFile) -> [String] {
    findings(in: ExportedFile(path: "answer", mediaType: file.mediaType, bytes: file.bytes))
}
