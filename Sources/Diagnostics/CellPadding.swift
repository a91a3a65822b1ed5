extension String {
    /// The text with blanks after it, or before it, until it takes so many cells of a terminal; a longer one is kept.
    package func padded(to width: Int, before: Bool = false) -> String {
        let blanks = String(repeating: " ", count: max(0, width - CellWidth.of(self)))
        return before ? blanks + self : self + blanks
    }

    /// The text, cut where it would take more cells of a terminal, with an ellipsis in place of what is missing.
    /// Characters are never cut in two, so the result can be a cell narrower.
    package func truncated(to width: Int) -> String {
        guard CellWidth.of(self) > width else { return self }
        guard width > 0 else { return "" }
        var left = width - 1
        let kept = prefix { character in
            left -= CellWidth.of(character)
            return left >= 0
        }
        return kept + "…"
    }
}
