/// What `tzdata.zi` tells besides its rules: the release, the zones' names and what old names stand for.
struct ZoneInformation: Sendable {
    static let largestSize = 4 << 20

    private(set) var zoneNames: Set<String> = []
    /// From a link to what it points at, which may be a link.
    private(set) var links: [String: String] = [:]

    init(_ bytes: [UInt8]) {
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            guard let first = line.first, "ZzLl".utf8.contains(first) else { continue }
            let words = line.prefix(300).split(separator: UInt8(ascii: " "), maxSplits: 3)
            read(words.map { String(decoding: $0, as: UTF8.self) })
        }
    }

    private mutating func read(_ words: [String]) {
        switch ZoneName.folded(words[0]) {
        case "z", "zone": if words.count > 1 { zoneNames.insert(words[1]) }
        case "l", "link": if words.count > 2 { links[words[2]] = words[1] }
        default: break
        }
    }

    /// `2026f` of the first line `# version 2026f`; nil where it says something else.
    static func release(_ bytes: [UInt8]) -> String? {
        let line = bytes.prefix(200).prefix { $0 != UInt8(ascii: "\n") }
        let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        guard words.count >= 3, words[0] == "#", words[1] == "version" else { return nil }
        return words[2]
    }
}
