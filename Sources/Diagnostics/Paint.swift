/// The colours of a terminal, or none.
struct Paint: Sendable {
    let isOn: Bool

    enum Role: String {
        case error = "1;31"
        case warning = "1;33"
        case note = "1;36"
        case strong = "1"
        case label = "34"
        case quiet = "2"
    }

    /// The text in a colour that ends with it; select graphic rendition, ECMA-48 §8.3.117.
    func callAsFunction(_ text: String, _ role: Role) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
    }
}

extension Severity {
    var role: Paint.Role {
        switch self {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }
}
