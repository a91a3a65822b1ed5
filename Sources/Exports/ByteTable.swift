/// Numbers of names, which are looked up as the bytes that a request has them in, without making strings of them.
package struct ByteTable: Sendable {
    private struct Place: Sendable {
        let name: [UInt8]
        let hash: UInt64
        let number: Int
    }

    /// A power of two in size and at most half full: the next place but one is nearly always the right one.
    private let places: [Place?]

    /// Each name is given its place in the list.
    package init(_ names: [String]) {
        var size = 16
        while size < names.count * 2 { size *= 2 }
        var places = [Place?](repeating: nil, count: size)
        for (number, name) in names.enumerated() {
            let name = Array(name.utf8)
            let hash = name.withUnsafeBytes(Self.hash)
            var index = Int(truncatingIfNeeded: hash) & (size - 1)
            while places[index] != nil { index = (index + 1) & (size - 1) }
            places[index] = Place(name: name, hash: hash, number: number)
        }
        self.places = places
    }

    package subscript(name: UnsafeRawBufferPointer) -> Int? {
        let hash = Self.hash(name)
        return places.withUnsafeBufferPointer { places in
            var index = Int(truncatingIfNeeded: hash) & (places.count - 1)
            while let place = places[index] {
                if place.hash == hash, place.name.elementsEqual(name) { return place.number }
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
