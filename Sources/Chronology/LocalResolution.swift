/// What a clock face means in a zone. Clocks put forward skip some faces, clocks put back show some twice.
package enum LocalResolution: Hashable, Sendable {
    case unique(Instant)
    /// The clocks never show it. `before` reads it on the offset in force before the jump (so it falls after the jump),
    /// `after` on the offset in force from then on (so it falls before the jump).
    case gap(before: Instant, after: Instant, jump: Transition)
    /// The clocks show it twice.
    case fold(earlier: Instant, later: Instant, jump: Transition)
}

/// How to choose where a clock face does not mean exactly one instant.
package enum Disambiguation: Sendable {
    /// No choice: the author must say which. The default for what people write by hand.
    case reject
    /// RFC 5545 section 3.3.5: a skipped face reads on the offset before the gap, a repeated one is its first showing.
    case compatible
    case earlier
    case later
}

extension LocalResolution {
    /// The instant chosen, or nil where `disambiguation` is `.reject` and there is a choice to be made.
    package func instant(_ disambiguation: Disambiguation = .reject) -> Instant? {
        switch (self, disambiguation) {
        case (.unique(let instant), _): instant
        case (_, .reject): nil
        case (.gap(let before, _, _), .compatible), (.gap(let before, _, _), .later): before
        case (.gap(_, let after, _), .earlier): after
        case (.fold(let earlier, _, _), .compatible), (.fold(let earlier, _, _), .earlier): earlier
        case (.fold(_, let later, _), .later): later
        }
    }
}
