internal import Diagnostics
internal import Programmes

/// Lists of items: written in place, in an included file, or in a spreadsheet.
extension Lowering {
    /// The places that hold a list: the programme's own and those of included files.
    mutating func tables(_ name: String, in roots: [Item]) -> [Node] {
        roots.compactMap { root in
            guard let node = root.values[name] else { return nil }
            guard case .scalar(let scalar) = node.content, !node.isEmpty else { return node }
            return spreadsheet(scalar.text, for: name, at: node.range)
        }
    }

    /// The maps of the lists called `name`.
    mutating func items(_ name: String, in roots: [Item]) -> [Node] {
        tables(name, in: roots).flatMap { node -> [Node] in
            guard case .list(let items) = node.content else {
                report("P103", "\(name) is a list, or the name of a spreadsheet, not \(node.kind)", at: node.range)
                return []
            }
            return bounded(items, name, at: node.range)
        }
    }

    /// Of a programme's lists together no more is read than the largest congress needs ten times: each entry takes a kilobyte
    /// and more, and a few bytes are enough to write one.
    mutating func bounded(_ items: [Node], _ name: String, at range: SourceRange) -> [Node] {
        let room = Self.mostItems - itemCount
        itemCount += min(items.count, room)
        guard items.count > room else { return items }
        if !isFull {
            report(
                "F117", "\(name) goes beyond the \(Self.mostItems) entries that a programme can have: no more are read",
                at: room > 0 ? items[room].anchor : range)
        }
        isFull = true
        return Array(items.prefix(room))
    }

    static let mostItems = 100_000

    private mutating func spreadsheet(_ path: String, for name: String, at range: SourceRange) -> Node? {
        guard let index = load(path, for: name, at: range) else { return nil }
        let (root, found) = CSVReader.read(sources.files[index], index: index)
        diagnostics += found
        return root
    }

    /// Reads a file of the programme's folder; nil, and a diagnostic where it is named, when that cannot be.
    mutating func load(_ path: String, for name: String, at range: SourceRange) -> Int? {
        do { return try sources.load(path) } catch {
            switch error {
            case .leavesFolder:
                report(
                    "F110", "\(shown(path)) lies outside the programme's folder: only files in or below it are read",
                    at: range)
            case .unreadable(let trouble):
                report("F111", "\(name): \(shown(path)) \(trouble.reason)", at: range)
            }
            return nil
        }
    }

    /// The programme's map, and those of the files it includes.
    mutating func roots(_ programme: Item) -> [Item] {
        var roots = [programme]
        for node in list(programme, "include") {
            guard let path = words(node, "include", expected: "the name of a file"),
                let index = load(path, for: "include", at: node.range)
            else { continue }
            let (root, found) = YAMLReader.read(sources.files[index], index: index)
            diagnostics += found
            guard let root, let item = item(root, .included, at: Subject(.programme, path)) else { continue }
            roots.append(item)
        }
        return roots
    }
}
