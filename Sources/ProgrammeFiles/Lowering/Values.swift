internal import Chronology
internal import Diagnostics
internal import Programmes

/// Reading one value in the form its field asks for.
extension Lowering {
    /// The words of a value; a list or a map in their place, or nothing at all, is a mistake.
    mutating func words(_ node: Node, _ name: String, expected: String) -> String? {
        guard case .scalar(let scalar) = node.content else {
            report("P103", "\(name) is \(expected), not \(node.kind)", at: node.range)
            return nil
        }
        guard !node.isEmpty else {
            report("P103", "\(name) has no value: expected \(expected)", at: node.range)
            return nil
        }
        return scalar.text
    }

    mutating func string(_ item: Item, _ name: String) -> String? {
        guard let node = item.values[name], let words = words(node, name, expected: "a text") else { return nil }
        return checked(words, name, at: node) ? words.onOneLine : nil
    }

    mutating func value<Value>(
        _ node: Node, _ name: String, expected: String, _ read: (String) throws(NotationMistake) -> Value
    ) -> Value? {
        guard let words = words(node, name, expected: expected) else { return nil }
        do { return try read(words.trimmed) } catch {
            let offered = error.suggestion.map { suggestion in
                fixes(
                    node.range, suggestion.written, as: suggestion.replacement,
                    summary: "\(name): \(suggestion.applied(to: words.trimmed))", isSafe: suggestion.isSafe)
            }
            report(DiagnosticCode(error.code), error.message, at: node.range, fixes: offered ?? [])
            return nil
        }
    }

    mutating func length(_ item: Item, _ name: String) -> Duration? {
        guard let node = item.values[name] else { return nil }
        return value(node, name, expected: "a length like 90m or 1h30m", LengthNotation.parse)
    }

    mutating func hours(_ item: Item, _ name: String) -> DailyHours? {
        guard let node = item.values[name] else { return nil }
        return value(node, name, expected: "hours like 09:00..22:00", WindowNotation.dailyHours)
    }

    mutating func windows(_ item: Item, _ name: String) -> [Window] {
        list(item, name).compactMap {
            value($0, name, expected: "a window like 2027-07-24 14:00..23:00", WindowNotation.parse)
        }
    }

    mutating func time(_ item: Item, _ name: String, on day: CivilDate?) -> WrittenTime? {
        guard let node = item.values[name] else { return nil }
        let notation = TimeNotation(day: day ?? soleDay, dayStart: dayStart)
        let time = value(node, name, expected: "a time like 2027-07-24 17:00", notation.parse)
        if case .after(let showing, _)? = time { refer(to: showing, at: node.range) }
        return time ?? .unreadable
    }

    mutating func url(_ item: Item, _ name: String) -> String? {
        guard let node = item.values[name] else { return nil }
        return url(node, name)
    }

    /// The message never quotes the value: `join` is private.
    mutating func url(_ node: Node, _ name: String) -> String? {
        guard let words = words(node, name, expected: "an address like https://example.org") else { return nil }
        guard isWebAddress(words) else {
            report(
                "P117", "\(name) is not a web address: expected one that begins with https:// and has no blanks",
                at: node.range)
            return nil
        }
        return words
    }

    mutating func integer(_ item: Item, _ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let node = item.values[name] else { return nil }
        return integer(node, name, in: range)
    }

    mutating func integer(_ node: Node, _ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let words = words(node, name, expected: "a whole number") else { return nil }
        guard let number = Int(words), range.contains(number) else {
            let plain = words.filter { !"_ ',".contains($0) }
            let isGrouped = plain != words && Int(plain).map(range.contains) == true
            report(
                "P113",
                "\(name) is \(shown(words)): expected a whole number from \(range.lowerBound) to \(range.upperBound)",
                at: node.range,
                fixes: isGrouped
                    ? fixes(node.range, words, as: plain, summary: "\(name): \(plain)", isSafe: words.contains("_"))
                    : [])
            return nil
        }
        return number
    }

    mutating func flag(_ item: Item, _ name: String) -> Bool? {
        guard let node = item.values[name], let words = words(node, name, expected: "true or false") else { return nil }
        switch words.lowercased() {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default:
            report("P107", "\(name) is \(shown(words)): expected true or false", at: node.range)
            return nil
        }
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ item: Item, _ name: String) -> Choice? {
        guard let node = item.values[name], let words = words(node, name, expected: "a word") else { return nil }
        if let choice = Choice(rawValue: words) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        let guess = suggestions.guess(words, among: known, of: name)
        report(
            "P107", "\(name) is \(shown(words)): expected one of \(known.joined(separator: ", "))\(didYouMean(guess))",
            at: node.range,
            fixes: guess.map {
                let isSafe = Suggestions.isOneSlip(from: words, to: $0)
                return fixes(node.range, words, as: $0, summary: "\(name): \($0)", isSafe: isSafe)
            } ?? [])
        return nil
    }

    mutating func colour(_ item: Item, _ name: String) -> Colour? {
        guard let node = item.values[name] else { return nil }
        if node.isEmpty, let lost = commentedOutColour(after: node.range) {
            let fix = Fix(
                "\(name): \"\(sources.files.text(lost))\"", edits: [.init(lost, "\"\(sources.files.text(lost))\"")],
                isSafe: true)
            report("P112", "\(name) has no value: an unquoted # begins a comment", at: lost, fixes: [fix])
            return nil
        }
        guard let words = words(node, name, expected: "a CSS name or a quoted \"#8a1538\"") else { return nil }
        if let colour = Colour(words) { return colour }
        let guess = suggestions.guess(words, among: Array(Colour.names.keys).sorted(), of: "colours")
        report(
            "P112", "\(shown(words)) is not a colour: expected a CSS name or \"#8a1538\"\(didYouMean(guess))",
            at: node.range,
            fixes: guess.map { fixes(node.range, words, as: $0, summary: "\(name): \($0)", isSafe: false) } ?? [])
        return nil
    }

    private func commentedOutColour(after range: SourceRange) -> SourceRange? {
        let bytes = sources.files[range.file].bytes
        let rest = bytes[range.bytes.lowerBound...].prefix { $0 != UInt8(ascii: "\n") }
        guard let hash = rest.firstIndex(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ":") }),
            rest[hash] == UInt8(ascii: "#")
        else { return nil }
        let digits = rest[(hash + 1)...].prefix { Character(UnicodeScalar($0)).isHexDigit }
        return digits.count == 3 || digits.count == 6
            ? SourceRange(file: range.file, bytes: hash..<digits.endIndex) : nil
    }

    mutating func language(_ node: Node, _ name: String) -> LanguageTag? {
        guard let words = words(node, name, expected: "a language like en or pt-BR") else { return nil }
        return languageTag(words, at: node.range)
    }

    mutating func languageTag(_ words: String, at range: SourceRange) -> LanguageTag? {
        if let tag = LanguageTag(words) { return tag }
        report("P115", "\(shown(words)) is not a language: expected a tag like en, ur or pt-BR", at: range)
        return nil
    }

    mutating func languages(_ item: Item, _ name: String) -> [LanguageTag] {
        distinct(list(item, name)) { lowering, node in lowering.language(node, name) }
    }

    /// The items of a list; one value may stand for a list of one, and `;` parts the items of a spreadsheet's cell.
    mutating func list(_ item: Item, _ name: String) -> [Node] {
        item.values[name].map { list($0, name) } ?? []
    }

    mutating func list(_ node: Node, _ name: String) -> [Node] {
        switch node.content {
        case .list(let items): return items
        case .map:
            report("P103", "\(name) is a list, not a map", at: node.range)
            return []
        case .scalar(let scalar):
            if scalar.style == .cell {
                return scalar.text.split(separator: ";").map { part in
                    Node(Node.Scalar(text: part.trimmed, style: .cell), at: node.range)
                }
            }
            guard !node.isEmpty else {
                report("P103", "\(name) has no value: expected a list like [one, two]", at: node.range)
                return []
            }
            return [node]
        }
    }

    /// The entries of a map whose keys are ids or languages.
    mutating func entries(_ item: Item, _ name: String) -> [Node.Entry] {
        guard let node = item.values[name] else { return [] }
        guard case .map(let entries) = node.content else {
            report("P103", "\(name) is a map of keys and values, not \(node.kind)", at: node.range)
            return []
        }
        return entries
    }

    /// Each once, in order; a repetition is a slip that harms nobody, so it is a warning.
    mutating func distinct<Value: Hashable>(
        _ nodes: [Node], _ read: (inout Lowering, Node) -> Value?
    ) -> [Value] {
        var seen: Set<Value> = []
        var values: [Value] = []
        for node in nodes {
            guard let value = read(&self, node) else { continue }
            if seen.insert(value).inserted {
                values.append(value)
            } else {
                report("P118", as: .warning, "\(shown("\(value)")) stands twice in this list", at: node.range)
            }
        }
        return values
    }
}
