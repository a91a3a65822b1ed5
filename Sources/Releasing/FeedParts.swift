/// A feed's bytes, taken apart between its events.
struct FeedParts {
    let head: ArraySlice<UInt8>
    let events: [EventBytes]
    let tail: ArraySlice<UInt8>

    private static let begin = Array("BEGIN:VEVENT\r\n".utf8)
    private static let end = Array("END:VEVENT\r\n".utf8)

    init(_ bytes: [UInt8]) {
        var events: [EventBytes] = []
        var headEnd: Int?
        var start: Int?
        var tailStart = 0
        var line = 0
        while line < bytes.count {
            let next = (bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
            if bytes[line..<next].elementsEqual(Self.begin) {
                headEnd = headEnd ?? line
                start = line
            } else if let begun = start, bytes[line..<next].elementsEqual(Self.end) {
                events.append(EventBytes(bytes: bytes[begun..<next]))
                start = nil
                tailStart = next
            }
            line = next
        }
        head = bytes[..<(headEnd ?? bytes.count)]
        tail = headEnd == nil ? [] : bytes[tailStart...]
        self.events = events
    }

    /// The same calendar with its first event alone.
    var shortest: [UInt8] { Array(head) + (events.first.map { Array($0.bytes) } ?? []) + Array(tail) }
}

/// One event of a feed, to the byte.
struct EventBytes: Hashable {
    let bytes: ArraySlice<UInt8>

    /// Recurring events belong together with those that replace their dates.
    var recurs: Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.contains("\r\nRRULE") || text.contains("\r\nRDATE") || text.contains("\r\nRECURRENCE-ID")
    }

    func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
