/// Where the parts of a data block lie (RFC 9636 section 3.2), and the checks on each.
struct TZifBlock {
    let header: TZifHeader
    let start: Int
    /// 4 bytes a time in the first block, 8 in the second.
    let timeSize: Int

    private var typeIndices: Int { start + header.transitionCount * timeSize }
    private var typeRecords: Int { typeIndices + header.transitionCount }
    private var characters: Int { typeRecords + header.typeCount * 6 }
    private var leapSeconds: Int { characters + header.characterCount }
    private var standardIndicators: Int { leapSeconds + header.leapCount * (timeSize + 4) }
    private var utIndicators: Int { standardIndicators + header.standardIndicatorCount }
    /// Six counts of 32 bits, each a few bytes wide, cannot overflow an `Int`.
    var end: Int { utIndicators + header.utIndicatorCount }

    func checkCounts() throws(TZifError) {
        guard header.leapCount == 0 else { throw .leapSeconds }
        // A transition names its type in one byte, so no more than 256 can be meant.
        guard (1...256).contains(header.typeCount), header.characterCount >= 1,
            header.utIndicatorCount == 0 || header.utIndicatorCount == header.typeCount,
            header.standardIndicatorCount == 0 || header.standardIndicatorCount == header.typeCount
        else { throw .counts }
    }

    func transitionTimes(_ bytes: [UInt8]) throws(TZifError) -> [Int] {
        var times: [Int] = []
        times.reserveCapacity(header.transitionCount)
        var previous: Int?
        for index in 0..<header.transitionCount {
            let time = time(bytes, index)
            if let previous, time <= previous { throw .transitionOrder(index: index) }
            // zic never goes past ±2^59, the age of the universe; the arithmetic on rules needs that room.
            if time > 1 << 59 { throw .transitionRange(index: index) }
            times.append(time)
            previous = time
        }
        return times
    }

    private func time(_ bytes: [UInt8], _ index: Int) -> Int {
        timeSize == 8
            ? Int(bytes.bigEndian(Int64.self, at: start + index * 8))
            : Int(bytes.bigEndian(Int32.self, at: start + index * 4))
    }

    func transitionTypes(_ bytes: [UInt8]) throws(TZifError) -> [UInt8] {
        let indices = Array(bytes[typeIndices..<typeRecords])
        if let wrong = indices.firstIndex(where: { $0 >= header.typeCount }) { throw .transitionType(index: wrong) }
        return indices
    }

    func types(_ bytes: [UInt8]) throws(TZifError) -> [ZoneOffset] {
        var types: [ZoneOffset] = []
        types.reserveCapacity(header.typeCount)
        for index in 0..<header.typeCount { types.append(try type(bytes, index)) }
        return types
    }

    private func type(_ bytes: [UInt8], _ index: Int) throws(TZifError) -> ZoneOffset {
        let record = typeRecords + index * 6
        let seconds = Int(bytes.bigEndian(Int32.self, at: record))
        // RFC 9636 section 3.2: more than -25 hours, less than 26 hours.
        guard (-89_999...93_599).contains(seconds) else { throw .offset(type: index) }
        guard bytes[record + 4] <= 1 else { throw .daylightFlag(type: index) }
        guard let name = abbreviation(bytes, at: Int(bytes[record + 5])) else { throw .abbreviation(type: index) }
        return ZoneOffset(seconds: seconds, isDaylightSaving: bytes[record + 4] == 1, abbreviation: name)
    }

    private func abbreviation(_ bytes: [UInt8], at index: Int) -> String? {
        guard index < header.characterCount else { return nil }
        let rest = bytes[(characters + index)..<leapSeconds]
        guard let end = rest.firstIndex(of: 0), end > rest.startIndex else { return nil }
        let name = rest[..<end]
        guard name.allSatisfy(\.isAbbreviationCharacter) else { return nil }
        return String(decoding: name, as: UTF8.self)
    }

    /// RFC 9636 section 3.2: each is 0 or 1, and UT implies standard time.
    func checkIndicators(_ bytes: [UInt8]) throws(TZifError) {
        let standard = bytes[standardIndicators..<utIndicators]
        let ut = bytes[utIndicators..<end]
        guard standard.allSatisfy({ $0 <= 1 }), ut.allSatisfy({ $0 <= 1 }) else { throw .indicators }
        for (index, flag) in ut.enumerated() where flag == 1 {
            let isStandard = standard.isEmpty ? 0 : standard[standard.startIndex + index]
            guard isStandard == 1 else { throw .indicators }
        }
    }
}

extension UInt8 {
    var isASCIILetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
    var isASCIIDigit: Bool { (48...57).contains(self) }

    /// RFC 9636 section 3.2: letters, digits, `+` and `-`.
    var isAbbreviationCharacter: Bool {
        isASCIILetter || isASCIIDigit || self == UInt8(ascii: "+") || self == UInt8(ascii: "-")
    }
}
