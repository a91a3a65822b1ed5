internal import Programmes

extension Colour {
    /// RFC 7986 section 5.9 takes nothing but a CSS name: the written one, else that of the nearest colour.
    var nearestName: String {
        if let name { return name }
        return Colour.names.min { left, right in
            (distance(to: left.value), left.key) < (distance(to: right.value), right.key)
        }?.key ?? "black"
    }

    private func distance(to other: UInt32) -> Int {
        [16, 8, 0].reduce(0) { sum, shift in
            let difference = Int(rgb >> UInt32(shift) & 255) - Int(other >> UInt32(shift) & 255)
            return sum + difference * difference
        }
    }
}
