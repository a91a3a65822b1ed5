/// The 44 bytes before each data block (RFC 9636 section 3.1).
struct TZifHeader {
    static let size = 44

    let versionByte: UInt8
    let utIndicatorCount: Int
    let standardIndicatorCount: Int
    let leapCount: Int
    let transitionCount: Int
    let typeCount: Int
    let characterCount: Int

    /// 1 for a NUL byte, else the digit; a version to come counts as that version and is read as 4 is.
    var version: Int { versionByte == 0 ? 1 : Int(versionByte) - 48 }

    init(_ bytes: [UInt8], at start: Int) throws(TZifError) {
        guard start <= bytes.count - 4 else { throw start == 0 ? .notTZif : .truncated }
        guard bytes[start..<(start + 4)].elementsEqual("TZif".utf8) else { throw .notTZif }
        guard start <= bytes.count - Self.size else { throw .truncated }
        versionByte = bytes[start + 4]
        guard versionByte == 0 || versionByte >= UInt8(ascii: "2") else { throw .version(versionByte) }
        func count(_ index: Int) -> Int { Int(bytes.bigEndian(UInt32.self, at: start + 20 + 4 * index)) }
        utIndicatorCount = count(0)
        standardIndicatorCount = count(1)
        leapCount = count(2)
        transitionCount = count(3)
        typeCount = count(4)
        characterCount = count(5)
    }
}

extension [UInt8] {
    /// The whole number that starts at `offset`, most significant byte first; outside the bytes is our own mistake.
    func bigEndian<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type, at offset: Int) -> Number {
        // Checked against the bounds, in release builds too: "unsafe" is only that any bit pattern is taken.
        Number(bigEndian: span.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: type))
    }
}
