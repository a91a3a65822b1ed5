extension StringProtocol {
    /// Without blanks and line ends around it.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// On one line: what was broken over several is joined by a blank.
    var onOneLine: String {
        guard contains(where: { $0.isNewline || $0 == "\t" }) else { return trimmed }
        return split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
