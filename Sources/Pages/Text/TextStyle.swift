/// How a terminal sets words apart; a file is plain.
package struct TextStyle: Sendable {
    let bold: @Sendable (String) -> String
    let quiet: @Sendable (String) -> String
    let accent: @Sendable (String) -> String
    let struck: @Sendable (String) -> String

    package init(
        bold: @escaping @Sendable (String) -> String, quiet: @escaping @Sendable (String) -> String,
        accent: @escaping @Sendable (String) -> String, struck: @escaping @Sendable (String) -> String
    ) {
        self.bold = bold
        self.quiet = quiet
        self.accent = accent
        self.struck = struck
    }

    package static let plain = TextStyle(bold: { $0 }, quiet: { $0 }, accent: { $0 }, struck: { $0 })
}
