extension HTML {
    /// The markup. Line ends stand only where white space means nothing, after blocks, so that a change of one cell
    /// is a change of one line.
    package func rendered() -> String { String(decoding: bytes(startingWith: ""), as: UTF8.self) }

    /// The markup of a whole page.
    package func document() -> [UInt8] { bytes(startingWith: "<!DOCTYPE html>\n") }

    private func bytes(startingWith start: StaticString) -> [UInt8] {
        var writer = HTMLWriter()
        writer.add(start)
        writer.add(self)
        return writer.bytes
    }
}
