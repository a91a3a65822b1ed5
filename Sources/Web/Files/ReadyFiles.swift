/// Files by the bytes of a request line, so that a request for one that is made is answered without reading it any further.
struct ReadyFiles: Sendable {
    private struct Place {
        let target: [UInt8]
        let hash: UInt64
        let file: SiteFile
    }

    /// A power of two in size and at most half full: the next place but one is nearly always the right one.
    private let places: [Place?]

    init(_ files: [(target: String, file: SiteFile)]) {
        var size = 16
        while size < files.count * 2 { size *= 2 }
        var places = [Place?](repeating: nil, count: size)
        for (target, file) in files {
            let target = Array(target.utf8)
            let hash = target.withUnsafeBytes(Self.hash)
            var index = Int(truncatingIfNeeded: hash) & (size - 1)
            while places[index] != nil { index = (index + 1) & (size - 1) }
            places[index] = Place(target: target, hash: hash, file: file)
        }
        self.places = places
    }

    subscript(target: UnsafeRawBufferPointer) -> CompiledFile? {
        let hash = Self.hash(target)
        return places.withUnsafeBufferPointer { places in
            var index = Int(truncatingIfNeeded: hash) & (places.count - 1)
            while let place = places[index] {
                if place.hash == hash, place.target.elementsEqual(target) { return place.file.ready }
                index = (index + 1) & (places.count - 1)
            }
            return nil
        }
    }

    /// FNV-1a. What is looked for is the client's to choose, what is held is ours: there is nothing to flood.
    private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return hash ^ hash >> 32
    }
}
