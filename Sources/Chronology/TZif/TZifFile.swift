/// What a TZif file says (RFC 9636), checked, and not yet arranged for lookups.
struct TZifFile: Sendable {
    /// Asia/Gaza, the largest there is, has 4 kB; the bound keeps a hostile folder from filling the memory.
    static let largestSize = 65_536

    let transitionTimes: [Int]
    /// The local time type from each transition on.
    let transitionTypes: [UInt8]
    let types: [ZoneOffset]
    /// What holds after the last transition (RFC 9636 section 3.3); nil where the file does not say.
    let rule: FooterRule?

    init(_ bytes: [UInt8]) throws(TZifError) {
        guard bytes.count <= Self.largestSize else { throw .tooLarge }
        let first = try TZifHeader(bytes, at: 0)
        guard first.version >= 2 else {
            let block = TZifBlock(header: first, start: TZifHeader.size, timeSize: 4)
            try self.init(bytes, block, rule: nil)
            guard block.end == bytes.count else { throw .trailingBytes }
            return
        }
        // The first block is for readers of 32 bits and may be a stub: only its length counts.
        let stub = TZifBlock(header: first, start: TZifHeader.size, timeSize: 4)
        let second = try TZifHeader(bytes, at: stub.end)
        guard second.version == first.version else { throw .version(second.versionByte) }
        let block = TZifBlock(header: second, start: stub.end + TZifHeader.size, timeSize: 8)
        guard block.end <= bytes.count else { throw .truncated }
        try self.init(bytes, block, rule: try Self.footer(bytes, at: block.end, version: second.version))
    }

    private init(_ bytes: [UInt8], _ block: TZifBlock, rule: FooterRule?) throws(TZifError) {
        guard block.end <= bytes.count else { throw .truncated }
        try block.checkCounts()
        transitionTimes = try block.transitionTimes(bytes)
        transitionTypes = try block.transitionTypes(bytes)
        types = try block.types(bytes)
        try block.checkIndicators(bytes)
        self.rule = rule
    }

    /// The text between the two newlines that end the file.
    private static func footer(_ bytes: [UInt8], at start: Int, version: Int) throws(TZifError) -> FooterRule? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "\n"),
            let end = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "\n"))
        else { throw .truncated }
        // Versions to come may add data behind; those of today may not.
        guard end == bytes.count - 1 || version > 4 else { throw .trailingBytes }
        let text = bytes[(start + 1)..<end]
        if text.isEmpty { return nil }
        guard let rule = FooterRule(text) else { throw .footer(printable(text)) }
        return rule
    }

    private static func printable(_ text: ArraySlice<UInt8>) -> String {
        String(decoding: text.prefix(60).map { (32..<127).contains($0) ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
    }
}
