/// A request's target, decoded (RFC 9112 section 3.2).
package struct Target: Hashable, Sendable {
    package enum Refusal: Error {
        /// Not a target at all: 400.
        case malformed
        /// Well written, but names nothing that could exist: an empty, dotted or slashed segment. 404.
        case outside
    }

    /// The path's segments; none for `/`.
    package let segments: [String]
    package let endsInSlash: Bool
    package let query: Query

    package init(_ text: String) throws(Refusal) {
        guard let origin = Self.originForm(text), !origin.utf8.contains(where: { $0.isControl || $0 == 0x20 })
        else { throw .malformed }
        // By bytes: to split by characters costs more than all else that is done to answer.
        let path = origin.utf8.prefix { $0 != UInt8(ascii: "?") }
        query = try Query(Substring(origin.utf8[path.endIndex...].dropFirst()))
        var raw = path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { Substring($0) }
        endsInSlash = raw.last?.isEmpty ?? true
        if endsInSlash { raw = raw.dropLast() }
        segments = try Self.decoded(raw)
    }

    /// A proxy's absolute form names the server first; what follows is the same (RFC 9112 section 3.2.2).
    private static func originForm(_ text: String) -> Substring? {
        if text.hasPrefix("/") { return text[...] }
        guard let scheme = ["http://", "https://"].first(where: { text.lowercased().hasPrefix($0) }) else { return nil }
        let afterScheme = text.dropFirst(scheme.count)
        guard let end = afterScheme.firstIndex(where: { $0 == "/" || $0 == "?" }) else { return "/" }
        return afterScheme[end] == "/" ? afterScheme[end...] : "/" + afterScheme[end...]
    }

    private static func decoded(_ raw: [Substring]) throws(Refusal) -> [String] {
        var segments: [String] = []
        for segment in raw {
            guard let text = segment.percentDecoded(plusIsBlank: false) else { throw .malformed }
            segments.append(text)
        }
        if !segments.allSatisfy(couldExist) { throw .outside }
        return segments
    }

    /// Nothing that a file system or a proxy might read as more than a name.
    private static func couldExist(_ segment: String) -> Bool {
        !segment.isEmpty && segment != "." && segment != ".."
            && !segment.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") || $0.isControl }
    }
}
