internal import Diagnostics
internal import Programmes

/// The ids by which items speak of others.
extension Lowering {
    mutating func reference(_ node: Node, _ name: String, to kind: Kind) -> String? {
        guard let words = words(node, name, expected: "the id of a \(kind.rawValue)") else { return nil }
        references.append(Reference(kind: kind, name: words, range: node.range))
        return words
    }

    mutating func reference<Target>(_ item: Item, _ name: String, to kind: Kind) -> ID<Target>? {
        guard let node = item.values[name] else { return nil }
        return reference(node, name, to: kind).map { ID<Target>($0) }
    }

    mutating func references<Target>(_ item: Item, _ name: String, to kind: Kind) -> [ID<Target>] {
        distinct(list(item, name)) { lowering, node in
            lowering.reference(node, name, to: kind).map { ID<Target>($0) }
        }
    }

    mutating func refer(to showing: ShowingID, at range: SourceRange) {
        references.append(Reference(kind: .session, name: showing.session.description, range: range))
        if showing.encore != nil {
            references.append(Reference(kind: .encore, name: showing.description, range: range))
        }
    }

    /// When everything has been read: the names that nothing bears.
    mutating func checkReferences() {
        var known: [Kind: [String]] = [:]
        for reference in references where !isDeclared(reference) {
            if known[reference.kind] == nil { known[reference.kind] = (declared[reference.kind] ?? [:]).keys.sorted() }
            let guess = suggestions.guess(
                reference.name, among: known[reference.kind] ?? [], of: reference.kind.rawValue + "s")
            report(
                "P106", "there is no \(reference.kind.rawValue) \(shown(reference.name))\(didYouMean(guess))",
                at: reference.range,
                fixes: guess.map { fixes(reference.range, reference.name, as: $0, summary: $0, isSafe: false) } ?? [])
        }
    }

    /// An encore of a session that does not exist is one mistake, the session's.
    private func isDeclared(_ reference: Reference) -> Bool {
        if declared[reference.kind]?[reference.name] != nil { return true }
        guard reference.kind == .encore else { return false }
        return declared[.session]?[String(reference.name.prefix { $0 != "/" })] == nil
    }
}
