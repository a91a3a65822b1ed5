internal import Diagnostics
internal import Glibc

/// Standard output for results, standard error for diagnostics and progress.
struct Console: Sendable {
    let outputIsTerminal: Bool
    let errorIsTerminal: Bool
    let columns: Int
    private let noColour: Bool

    init(environment: [String: String]) {
        let isDumb = environment["TERM"] == "dumb"
        outputIsTerminal = isatty(1) == 1 && !isDumb
        errorIsTerminal = isatty(2) == 1 && !isDumb
        // no-color.org: set and not empty.
        noColour = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        columns = Self.columns(environment)
    }

    /// Whether to colour what goes to a terminal or not, as `--colour` and `NO_COLOR` say.
    func colours(_ when: String?, isTerminal: Bool) -> Bool {
        switch when {
        case "always": true
        case "never": false
        default: isTerminal && !noColour
        }
    }

    func print(_ text: String) { write(text, to: 1) }

    func complain(_ text: String) { write(text, to: 2) }

    private func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var written = 0
            while written < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return }
                written += count
            }
        }
    }

    private static func columns(_ environment: [String: String]) -> Int {
        if let given = environment["COLUMNS"].flatMap(Int.init), given >= 40 { return given }
        var size = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 80 }
        return Int(size.ws_col)
    }
}

/// How a terminal shows a text apart.
struct Style: Sendable {
    let isOn: Bool

    @Sendable func bold(_ text: String) -> String { paint(text, "1") }
    @Sendable func dim(_ text: String) -> String { paint(text, "2") }
    @Sendable func accent(_ text: String) -> String { paint(text, "36") }
    @Sendable func struck(_ text: String) -> String { paint(text, "9") }

    private func paint(_ text: String, _ code: String) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
