internal import Programmes

/// What the zone database says to a name in a path.
package enum ZoneAnswer: Hashable, Sendable {
    case unknown
    /// A zone, spelt as in the data.
    case zone
    /// An old name, spelt as in the data, of the zone that is now called `canonical`.
    case link(canonical: String)
    /// A name in another case: as the data spell it.
    case spelling(String)
}

/// A file below `in/`: a zone's name of one to three parts, then a suffix (`.html`, `.fr.html`, `.ics`, or none for the page).
struct ZonePath: Hashable {
    static let folder = "in"

    var zone: String
    /// With its dot; empty for the page.
    let suffix: String

    /// Nil for a path elsewhere. No zone's name has a dot.
    init?(_ segments: [String]) {
        guard (2...4).contains(segments.count), segments[0] == Self.folder, let last = segments.last else { return nil }
        let stem = last.prefix { $0 != "." }
        guard !stem.isEmpty else { return nil }
        zone = (segments[1..<(segments.count - 1)] + [String(stem)]).joined(separator: "/")
        suffix = String(last[stem.endIndex...])
    }

    /// Whether the suffix is one that a zone's files can have: nothing unheard of is asked of the renderer.
    func names(aFormatIn languages: [LanguageTag]) -> Bool {
        if suffix.isEmpty { return true }
        let parts = suffix.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
        guard let format = parts.last, ["html", "txt", "csv", "json"].contains(format) else { return false }
        return parts.count == 1 || parts.count == 2 && languages.contains { $0.description == parts[0] }
    }

    var path: String { "\(Self.folder)/\(zone)\(suffix)" }

    /// A reference from this path to that of another zone with the same suffix; it holds under any prefix.
    func reference(to other: String) -> String {
        var path = self
        path.zone = other
        let depth = zone.utf8.count { $0 == UInt8(ascii: "/") } + 1
        return String(repeating: "../", count: depth) + path.path.percentEncodedPath
    }
}
