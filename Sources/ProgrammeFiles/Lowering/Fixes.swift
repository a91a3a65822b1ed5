internal import Diagnostics

/// Fixes that touch the wrong word and nothing around it: quotes, comments and the rest of a list stay as they are.
extension Lowering {
    /// Writes `replacement` for `word` where it stands in the source of `range`; none where it is not there as it reads,
    /// behind escapes for one.
    func fixes(
        _ range: SourceRange, _ word: String, as replacement: String, summary: String, isSafe: Bool
    ) -> [Fix] {
        guard let place = place(of: Array(word.utf8), in: range) else { return [] }
        return [Fix(summary, edits: [.init(SourceRange(file: range.file, bytes: place), replacement)], isSafe: isSafe)]
    }

    private func place(of word: [UInt8], in range: SourceRange) -> Range<Int>? {
        let bytes = sources.files[range.file].bytes
        let isRelative = bytes[range.bytes].starts(with: "after ".utf8)
        var start = range.bytes.lowerBound + (isRelative ? "after ".utf8.count : 0)
        while start + word.count <= range.bytes.upperBound {
            let found = start..<start + word.count
            if bytes[found].elementsEqual(word), isWhole(found, bytes, in: range.bytes) { return found }
            start += 1
        }
        return nil
    }

    private func isWhole(_ found: Range<Int>, _ bytes: [UInt8], in range: Range<Int>) -> Bool {
        let isJoinedBefore = found.lowerBound > range.lowerBound && isWordByte(bytes[found.lowerBound - 1])
        let isJoinedAfter = found.upperBound < range.upperBound && isWordByte(bytes[found.upperBound])
        return !isJoinedBefore && !isJoinedAfter
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || Character(UnicodeScalar(byte)).isLetter
            || Character(UnicodeScalar(byte)).isNumber
    }
}
