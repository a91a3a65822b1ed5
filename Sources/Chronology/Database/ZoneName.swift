/// Why a text is refused as a zone's name before any file is looked for.
package enum ZoneNameRefusal: Hashable, Sendable, CustomStringConvertible {
    case empty
    case tooLong
    case absolute
    case oddPath
    case oddCharacter
    case posixRule
    case notAPlace(String)

    package var description: String {
        switch self {
        case .empty: "it is empty"
        case .tooLong: "it is longer than any zone's name"
        case .absolute: "it is a path, and not a name such as Europe/London"
        case .oddPath: "its parts must be names, as in Europe/London"
        case .oddCharacter: "names are of letters, digits, /, _, + and -"
        case .posixRule: "it is a rule of POSIX and knows no history; name a place, as in Europe/London"
        case .notAPlace(let part): "\(part) is a part of the data's files and no place"
        }
    }
}

enum ZoneName {
    /// What lies in the data's folder and is no zone: another tree, whatever this machine is set to, or a placeholder.
    static let otherTrees: Set<String> = ["posix", "right"]
    static let notZones: Set<String> = ["localtime", "posixrules", "factory", "leapseconds"]

    /// Nil where the name may be looked for. All checks are on the text, so no file outside the folder is ever asked for.
    static func refusal(_ name: String) -> ZoneNameRefusal? {
        if name.isEmpty { return .empty }
        if name.utf8.count > 100 { return .tooLong }
        if name.hasPrefix("/") { return .absolute }
        if name.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "<") }) { return .posixRule }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        if parts.contains(where: { $0.isEmpty || $0.allSatisfy { $0 == "." } }) { return .oddPath }
        guard name.utf8.allSatisfy(isNameCharacter) else { return .oddCharacter }
        let first = folded(String(parts[0]))
        if otherTrees.contains(first) { return .notAPlace("\(parts[0])/") }
        if parts.count == 1, notZones.contains(first) { return .notAPlace(name) }
        return nil
    }

    private static func isNameCharacter(_ byte: UInt8) -> Bool {
        byte.isAbbreviationCharacter || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_")
    }

    /// Names are compared without regard to case, and are ASCII.
    static func folded(_ name: String) -> String {
        String(decoding: name.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }

    /// `Etc/GMT+5` (which is UTC-5), `EST`, `MST`, `HST`: clocks of no place, that nobody puts forward in spring.
    static func isFixedOffset(_ name: String) -> Bool {
        let folded = folded(name)
        if ["est", "mst", "hst"].contains(folded) { return true }
        guard folded.hasPrefix("etc/gmt+") || folded.hasPrefix("etc/gmt-") else { return false }
        guard let hours = Int(folded.dropFirst(8)) else { return false }
        return hours > 0
    }
}
