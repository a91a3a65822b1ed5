extension Array where Element: Comparable {
    /// Ascending, each once.
    var inOrder: [Element] {
        var elements = self
        elements.sort()
        var kept = 0
        for element in elements where kept == 0 || element != elements[kept - 1] {
            elements[kept] = element
            kept += 1
        }
        elements.removeLast(elements.count - kept)
        return elements
    }
}
