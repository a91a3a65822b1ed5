/// A text among others on a line that has no elements, as in a picture: whatever script it is in and whatever marks of
/// direction it holds, it turns nothing but itself (UAX 9).
package func isolated(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var open = 0
    for scalar in text.unicodeScalars {
        if ("\u{2066}"..."\u{2068}").contains(scalar) { open += 1 }
        if scalar == popIsolate {
            // One too many would end ours.
            guard open > 0 else { continue }
            open -= 1
        }
        kept.append(scalar)
    }
    // Ours ends embeddings and overrides within it too, but not isolates.
    return "\u{2068}\(kept)" + String(repeating: Character(popIsolate), count: open + 1)
}

private let popIsolate: Unicode.Scalar = "\u{2069}"

extension Wording {
    /// "a, b and c", each isolated from the others and from what stands beside the list.
    package func isolatedList(_ items: [String]) -> String {
        let place: Character = "\u{FFFC}"
        let between = list(items.map { _ in String(place) }).split(separator: place, omittingEmptySubsequences: false)
        return zip(between, items).map { $0 + isolated($1) }.joined() + (between.last ?? "")
    }
}
