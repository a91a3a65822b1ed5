/// An element of an `Accept…` field with its weight (RFC 9110 section 12.4.2).
struct Preference: Hashable {
    /// Lower case, without parameters.
    let value: String
    /// In thousandths; 0 refuses.
    let weight: Int

    /// In written order. A weight that cannot be read counts as 0, so that nothing is sent that was perhaps refused.
    static func list(_ field: String) -> [Preference] {
        field.listElements.map { element in
            let parts = element.split(separator: ";", omittingEmptySubsequences: false).map(\.withoutBlanks)
            let weight = parts.dropFirst().first { $0.lowercased().hasPrefix("q=") }
            return Preference(
                value: parts[0].lowercased(), weight: weight.map { thousandths($0.dropFirst(2)) } ?? 1000)
        }
    }

    /// `0`, `0.5`, `1.000`.
    private static func thousandths(_ text: Substring) -> Int {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = Int(parts[0]), (0...1).contains(whole) else { return 0 }
        guard parts.count == 2, !parts[1].isEmpty else { return whole * 1000 }
        let digits = parts[1].prefix(3)
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let fraction = Int(digits) else { return 0 }
        let scale = [0, 100, 10, 1][digits.count]
        return min(1000, whole * 1000 + fraction * scale)
    }
}
