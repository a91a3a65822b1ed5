internal import Chronology

/// What a request's conditions say to a GET or HEAD of a representation (RFC 9110 section 13.2.2).
enum Precondition {
    case proceed
    case notModified
    case failed

    init(_ headers: Headers, entityTag: String, lastModified: Instant?) {
        self =
            Self.mustMatch(headers, entityTag, lastModified) ? Self.mayHave(headers, entityTag, lastModified) : .failed
    }

    /// `If-Match`, compared strongly, else `If-Unmodified-Since`.
    private static func mustMatch(_ headers: Headers, _ entityTag: String, _ lastModified: Instant?) -> Bool {
        if let field = headers["If-Match"] {
            return field.withoutBlanks == "*" || entityTags(field).contains { !$0.isWeak && $0.opaque == entityTag }
        }
        guard let since = headers["If-Unmodified-Since"].flatMap(HTTPDate.instant), let lastModified
        else { return true }
        return lastModified <= since
    }

    /// `If-None-Match`, compared weakly; only without it `If-Modified-Since`.
    private static func mayHave(_ headers: Headers, _ entityTag: String, _ lastModified: Instant?) -> Self {
        if let field = headers["If-None-Match"] {
            let isHeld = field.withoutBlanks == "*" || entityTags(field).contains { $0.opaque == entityTag }
            return isHeld ? .notModified : .proceed
        }
        guard let since = headers["If-Modified-Since"].flatMap(HTTPDate.instant), let lastModified
        else { return .proceed }
        return lastModified <= since ? .notModified : .proceed
    }

    /// The tags with their quotes. A comma may stand inside a tag, so the list is not cut at commas.
    private static func entityTags(_ field: String) -> [(opaque: Substring, isWeak: Bool)] {
        var tags: [(Substring, Bool)] = []
        var rest = field[...]
        while let open = rest.firstIndex(of: "\"") {
            let isWeak = rest[..<open].hasSuffix("W/")
            guard let close = rest[rest.index(after: open)...].firstIndex(of: "\"") else { break }
            tags.append((rest[open...close], isWeak))
            rest = rest[rest.index(after: close)...]
        }
        return tags
    }
}
