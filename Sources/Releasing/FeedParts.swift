/// A feed's bytes, taken apart between its events.
struct FeedParts {
    let events: [EventBytes]
    /// The same calendar without any event.
    let frame: [UInt8]

    init(_ bytes: [UInt8]) {
        var events: [EventBytes] = []
        var frame: [UInt8] = []
        var begun: Int?
        var recurs = false
        var start = 0
        while start < bytes.count {
            let end = (bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
            let line = bytes[start..<end]
            if line.elementsEqual(Self.begin) {
                // One in another, or one without end, is not an event: it is left to the frame, which then cannot be read.
                if let begun { frame += bytes[begun..<start] }
                (begun, recurs) = (start, false)
            } else if let first = begun {
                if Self.recurring.contains(where: line.starts(with:)) { recurs = true }
                if line.elementsEqual(Self.end) {
                    events.append(EventBytes(bytes: bytes[first..<end], recurs: recurs))
                    begun = nil
                }
            } else {
                frame += line
            }
            start = end
        }
        if let begun { frame += bytes[begun...] }
        self.events = events
        self.frame = frame
    }

    private static let begin = Array("BEGIN:VEVENT\r\n".utf8)
    private static let end = Array("END:VEVENT\r\n".utf8)
    private static let recurring = ["RRULE", "RDATE", "RECURRENCE-ID"].map { Array($0.utf8) }
}

/// One event of a feed, to the byte.
struct EventBytes: Hashable {
    let bytes: ArraySlice<UInt8>
    /// Recurring events belong together with those that replace their dates.
    let recurs: Bool

    func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
