/// A range of addresses, as `192.0.2.0/24` or `2001:db8::/32` writes it; an address alone is a range of one.
package struct Network: Hashable, Sendable {
    private let address: PeerAddress
    private let length: Int

    /// Nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = parts.first.flatMap({ PeerAddress($0) }) else { return nil }
        self.address = address
        let bits = address.isIPv4 ? 32 : 128
        guard parts.count == 2 else {
            length = 128
            return
        }
        guard parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let written = Int(parts[1]), written <= bits
        else { return nil }
        length = 128 - bits + written
    }

    func contains(_ other: PeerAddress) -> Bool { address.agrees(with: other, in: length) }
}
