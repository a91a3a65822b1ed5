internal import CDiagnosticPages

/// The page of `docs/diagnostics` that explains a code.
package struct DiagnosticPage: Sendable {
    package let code: String
    /// CommonMark; its first line is the heading.
    package let text: String

    /// In the order of their codes.
    package static let all: [DiagnosticPage] = (0..<diagnostic_page_count()).map { index in
        let page = diagnostic_page_at(index)
        let bytes = UnsafeBufferPointer(start: page.text, count: page.count)
        return DiagnosticPage(code: String(cString: page.code), text: String(decoding: bytes, as: UTF8.self))
    }

    /// `Z102: …`.
    package var heading: String {
        String(text.prefix { $0 != "\n" }.drop { $0 == "#" || $0 == " " })
    }
}
