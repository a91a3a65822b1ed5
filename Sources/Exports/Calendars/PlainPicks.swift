/// The numbers of what a query of `my.ics` picks that names ids and nothing else, read by its bytes; what `known` does not know is
/// left out. Nil where something in it is to be decoded, weighed or refused.
func plainPicks(
    _ query: UnsafeRawBufferPointer, _ known: (FeedQuery.Picks.Kind, UnsafeRawBufferPointer) -> Int?
) -> [Int]? {
    var picks: [Int] = []
    var start = 0
    while start < query.count {
        let end = query[start...].firstIndex(of: UInt8(ascii: "&")) ?? query.count
        if end > start {
            guard let (kind, value) = plainField(query[start..<end]) else { return nil }
            guard value.isEachPlainID({ id in known(kind, id).map { picks.append($0) } }) else { return nil }
        }
        start = end + 1
    }
    return picks
}

private func plainField(
    _ field: Slice<UnsafeRawBufferPointer>
) -> (kind: FeedQuery.Picks.Kind, value: Slice<UnsafeRawBufferPointer>)? {
    guard let sign = field.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let name = field[..<sign]
    for kind in FeedQuery.Picks.Kind.allCases where name.elementsEqual(kind.name.utf8) {
        return (kind, field[(sign + 1)...])
    }
    return nil
}

extension Slice<UnsafeRawBufferPointer> {
    /// False where a byte is none of an id's, nor a comma.
    fileprivate func isEachPlainID(_ take: (UnsafeRawBufferPointer) -> Void) -> Bool {
        var start = startIndex
        while start < endIndex {
            var end = start
            while end < endIndex, base[end].isOfPlainID { end += 1 }
            if end < endIndex, base[end] != UInt8(ascii: ",") { return false }
            if end > start {
                take(UnsafeRawBufferPointer(rebasing: base[start..<end]))
            }
            start = end + 1
        }
        return true
    }
}

extension UInt8 {
    /// A letter, a digit, `-`, `.`, `_` or `~`: what no address writes otherwise (RFC 3986 section 2.3).
    fileprivate var isOfPlainID: Bool {
        switch self {
        case 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x41...0x5A, 0x5F, 0x7E: true
        default: false
        }
    }
}
