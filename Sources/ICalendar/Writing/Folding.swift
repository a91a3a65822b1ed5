/// RFC 5545 section 3.1: no line is longer than 75 octets, the blank that marks a continuation counted.
private let longestLine = 75

extension [UInt8] {
    /// Appends a line, folded where it is too long, and its CR LF.
    ///
    /// The RFC allows a fold anywhere between two octets; readers that unfold after decoding, or show the raw text, want it
    /// between two characters, so a letter and its accent, or the parts of an emoji, stay together.
    mutating func append(folding line: [UInt8]) {
        var start = 0
        var room = longestLine
        while line.count - start > room {
            let cut = foldingPoint(of: line, from: start, room: room)
            append(contentsOf: line[start..<cut])
            append(contentsOf: [0x0D, 0x0A, 0x20])
            start = cut
            room = longestLine - 1
        }
        append(contentsOf: line[start...])
        append(contentsOf: [0x0D, 0x0A])
    }
}

private func foldingPoint(of line: [UInt8], from start: Int, room: Int) -> Int {
    let limit = start + room
    // Any two ASCII characters are two but CR and LF, which no line has.
    let isPlain = line[limit - 1] < 0x80 && line[limit] < 0x80
    let cut = isPlain ? limit : characterBoundary(of: line, from: start, notAfter: limit)
    return keepingEscapes(of: line, from: start, cut: cut)
}

/// The last boundary between two characters that is not past `limit`, or between two scalars where one character is longer
/// than a line.
private func characterBoundary(of line: [UInt8], from start: Int, notAfter limit: Int) -> Int {
    let scalar = scalarBoundary(of: line, notAfter: limit)
    // Whether there is a boundary at `limit` depends on the scalar after it.
    var end = scalar + 1
    while end < line.count, isContinuation(line[end]) { end += 1 }
    var boundary = start
    for character in String(decoding: line[start..<end], as: UTF8.self) {
        let next = boundary + character.utf8.count
        guard next <= scalar else { break }
        boundary = next
    }
    return boundary > start ? boundary : scalar
}

private func scalarBoundary(of line: [UInt8], notAfter limit: Int) -> Int {
    var cut = limit
    while isContinuation(line[cut]) { cut -= 1 }
    return cut
}

/// A backslash stays with what it escapes, for readers that look for escapes before they unfold.
private func keepingEscapes(of line: [UInt8], from start: Int, cut: Int) -> Int {
    var backslashes = 0
    while cut - backslashes > start, line[cut - backslashes - 1] == UInt8(ascii: "\\") { backslashes += 1 }
    return backslashes % 2 == 1 && cut - 1 > start ? cut - 1 : cut
}

private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
