package import Exports

/// The share cards of an edition: drawn on demand, at most so many bytes of them kept.
package struct Cards: Sendable {
    private let has: @Sendable (CardPath) -> Bool
    private let draw: @Sendable (CardPath) throws(CardFailure) -> ExportedFile?
    private let drawn: RenderedFiles

    /// - Parameters:
    ///   - has: whether there is such a card, found out without drawing it; the zone is spelt as in the data.
    ///   - draw: the card; nil where there is none.
    package init(
        keptBytes: Int = 16 << 20, has: @escaping @Sendable (CardPath) -> Bool,
        draw: @escaping @Sendable (CardPath) throws(CardFailure) -> ExportedFile?
    ) {
        self.has = has
        self.draw = draw
        drawn = RenderedFiles(limit: keptBytes)
    }

    func exist(_ path: CardPath) -> Bool { has(path) }

    func kept(_ path: CardPath) -> CompiledFile? { drawn.kept(at: path.description) }

    func card(
        _ path: CardPath, _ compile: (ExportedFile) -> CompiledFile
    ) throws(CardFailure) -> CompiledFile? {
        if let kept = kept(path) { return kept }
        guard let file = try draw(path) else { return nil }
        return drawn.file(at: path.description) { (compile(file), file.bytes.count) }
    }
}

/// Why no card can be drawn on this machine.
package struct CardFailure: Error, Hashable {
    package let reason: String

    package init(_ reason: String) { self.reason = reason }
}
