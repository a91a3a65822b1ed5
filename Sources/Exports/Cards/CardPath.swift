package import Programmes

/// The name of a share card in the tree: `cards/opening/Asia/Karachi.png`, `cards/opening/Asia/Karachi.fr.svg`.
package struct CardPath: Hashable, Sendable, CustomStringConvertible {
    package static let folder = "cards"

    package let session: ID<Session>
    package var zone: String
    /// Nil: the programme's first.
    package var language: LanguageTag?
    package let form: Form

    package enum Form: String, CaseIterable, Sendable {
        case png, svg

        package var mediaType: String { self == .png ? "image/png" : "image/svg+xml; charset=utf-8" }
    }

    package init(session: ID<Session>, zone: String, language: LanguageTag?, form: Form) {
        self.session = session
        self.zone = zone
        self.language = language
        self.form = form
    }

    /// Nil for a path elsewhere. No zone's name and no session's has a dot.
    package init?(_ segments: [String]) {
        guard (3...5).contains(segments.count), segments[0] == Self.folder, isIdentifier(segments[1]) else {
            return nil
        }
        let parts = segments[segments.count - 1].split(separator: ".", omittingEmptySubsequences: false).map(
            String.init)
        guard (2...3).contains(parts.count), !parts[0].isEmpty, let form = Form(rawValue: parts[parts.count - 1])
        else { return nil }
        if parts.count == 3 {
            guard let language = LanguageTag(parts[1]), language.description == parts[1] else { return nil }
            self.language = language
        }
        session = ID(segments[1])
        zone = (segments[2..<(segments.count - 1)] + [parts[0]]).joined(separator: "/")
        self.form = form
    }

    package var description: String {
        "\(Self.folder)/\(session)/\(zone)\(language.map { ".\($0)" } ?? "").\(form.rawValue)"
    }
}
