/// Which release of the data a folder holds, and a way to see cheaply that it is another one now.
struct DataRelease: Sendable {
    /// `2026f`, or a hash where the data don't say.
    let name: String
    /// Of `tzdata.zi`, whose place is taken by the folder where the file is absent.
    private let identity: FileIdentity?

    init(folder: String) {
        identity = Self.identity(folder)
        let file = try? FileBytes(path: "\(folder)/tzdata.zi", limit: ZoneInformation.largestSize)
        if let file {
            name = ZoneInformation.release(file.bytes) ?? FNV1a.name(of: [file.bytes])
        } else {
            name = FNV1a.name(of: Self.tree(folder))
        }
    }

    var date: Instant? { identity.map { Instant(secondsSinceEpoch: $0.seconds) } }

    /// Whether a release is known to be older than another: `2026e` than `2026f`. Of hashes nothing is known.
    static func isOlder(_ release: String, than other: String) -> Bool {
        func isName(_ text: String) -> Bool { text.wholeMatch(of: /[0-9]{4}[a-z]{1,3}/) != nil }
        guard isName(release), isName(other) else { return false }
        let (years, letters) = ((release.prefix(4), other.prefix(4)), (release.dropFirst(4), other.dropFirst(4)))
        if years.0 != years.1 { return years.0 < years.1 }
        return letters.0.count == letters.1.count ? letters.0 < letters.1 : letters.0.count < letters.1.count
    }

    func isCurrent(_ folder: String) -> Bool {
        Self.identity(folder) == identity || DataRelease(folder: folder).name == name
    }

    private static func identity(_ folder: String) -> FileIdentity? {
        FileIdentity(path: "\(folder)/tzdata.zi") ?? FileIdentity(path: folder)
    }

    /// Names and bytes of all that may be zones.
    private static func tree(_ folder: String) -> some Sequence<[UInt8]> {
        ZoneTree.names(in: folder).lazy.flatMap { name -> [[UInt8]] in
            let file = try? FileBytes(path: "\(folder)/\(name)", limit: TZifFile.largestSize)
            return file.map { [Array(name.utf8), $0.bytes] } ?? []
        }
    }
}

/// The hash of http://www.isthe.com/chongo/tech/comp/fnv/: to tell releases apart, not to withstand anybody.
enum FNV1a {
    static func name(of parts: some Sequence<[UInt8]>) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in parts {
            for byte in part { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        let digits = String(hash, radix: 16)
        return "fnv-" + String(repeating: "0", count: 16 - digits.count) + digits
    }
}
