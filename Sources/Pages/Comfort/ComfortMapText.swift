package import Programmes
package import Timetables

/// A comfort map for a terminal: a line a showing, a column a place.
package struct ComfortMapText: Sendable {
    private let map: ComfortMap
    private let language: LanguageTag

    package init(_ map: ComfortMap, language: LanguageTag) {
        self.map = map
        self.language = language
    }

    /// Empty where there is nobody or nothing to tell of.
    package func text() -> String {
        guard !map.places.isEmpty, !map.rows.isEmpty else { return "" }
        let margin = String(repeating: " ", count: 2 + map.rows[0].start.description.count + 2)
        let heads = map.places.enumerated().map { place, region in
            margin + String(repeating: "│ ", count: place) + "┌ " + region.title.words(in: language) + "\n"
        }
        let lines = map.rows.map { row in
            "  \(row.start)  \(row.cells.map(\.comfort.sign).joined(separator: " "))  \(row.title.words(in: language))\n"
        }
        return "who is awake: █ prime time, ▒ awake, · asleep\n" + (heads + lines).joined()
    }
}

extension ComfortMap.Comfort {
    fileprivate var sign: String {
        switch self {
        case .prime: "█"
        case .awake: "▒"
        case .asleep: "·"
        }
    }
}
