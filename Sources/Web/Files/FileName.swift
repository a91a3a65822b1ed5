internal import Programmes

/// The names of files in the tree, and of the same file in another language.
enum FileName {
    static func translated(_ path: String, into language: LanguageTag) -> String {
        let (stem, suffix) = cut(path)
        return "\(stem).\(language)\(suffix)"
    }

    /// Whether the last part has a suffix such as `.html`.
    static func hasSuffix(_ path: String) -> Bool { !cut(path).suffix.isEmpty }

    private static func cut(_ path: String) -> (stem: Substring, suffix: Substring) {
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return (path[...], "") }
        return (path[..<dot], path[dot...])
    }
}
