internal import Chronology
internal import Markup
internal import Programmes
internal import Timetables

extension ComfortMapPicture {
    /// Where things stand, in pixels.
    struct Layout {
        static let label = 276
        static let share = 64
        static let column = 108
        static let line = 30
        static let top = 96
        static let margin = 16

        let columns: Int
        /// Of each row; a new day has a heading above its first.
        let rows: [(y: Int, heading: Int?)]
        let end: Int

        init(_ map: ComfortMap) {
            columns = map.places.count
            var y = Self.top
            var day = map.rows.first.map { $0.day.adding(days: -1) }
            var rows: [(Int, Int?)] = []
            for row in map.rows {
                if row.day != day { y += Self.line }
                rows.append((y, row.day == day ? nil : y - Self.line))
                day = row.day
                y += Self.line
            }
            self.rows = rows
            end = y
        }

        var width: Int { Self.label + columns * Self.column + Self.share + 2 * Self.margin }
        var height: Int { end + 2 * Self.line + Self.margin }

        func x(_ column: Int) -> Int { Self.margin + Self.label + column * Self.column }
        var shareX: Int { x(columns) + Self.share }
    }

    func legend(_ layout: Layout) -> [XML] {
        ComfortMap.Comfort.allCases.reversed().enumerated().flatMap { place, comfort in
            let x = Layout.margin + place * 150
            return [cell(comfort, at: x, 10, width: 40), text(comfort.words, x + 48, 27, "quiet")]
        }
    }

    func heads(_ layout: Layout) -> [XML] {
        map.places.enumerated().flatMap { column, place in
            let middle = layout.x(column) + (Layout.column - 6) / 2
            let title = place.title.words(in: language).shortened(to: 14)
            let people = place.people == 0 ? [] : [text(grouped(place.people), middle, 84, "quiet middle")]
            return [text(title, middle, 66, "strong middle")] + people
        }
            + [text("awake", layout.shareX, 66, "strong end")]
    }

    func lines(_ layout: Layout) -> [XML] {
        zip(map.rows, layout.rows).flatMap { row, line in
            let heading = line.heading.map { [text(row.day.description, Layout.margin, $0 + 21, "day")] } ?? []
            return heading + [self.line(row, line.y, layout)]
        }
    }

    private func line(_ row: ComfortMap.Row, _ y: Int, _ layout: Layout) -> XML {
        let title = row.title.words(in: language).shortened(to: row.isHeadline ? 26 : 29)
        let name = (row.isHeadline ? "★ " : "") + title + (row.showing.encore == nil ? "" : " (again)")
        let share = row.share.map { [text("\($0) %", layout.shareX, y + 19, "end")] } ?? []
        return .element(
            "g",
            [
                .element("title", row.title.words(in: language)),
                text(row.start.time.description, Layout.margin, y + 19, "quiet"),
                text(name, Layout.margin + 50, y + 19, row.isHeadline ? "strong" : nil),
            ]
                + row.cells.enumerated().flatMap { column, value in
                    let x = layout.x(column)
                    return [
                        cell(value.comfort, at: x, y, width: Layout.column - 6),
                        text(
                            value.start.time.description, x + (Layout.column - 6) / 2, y + 19,
                            "middle on-\(value.comfort.name)"),
                    ]
                } + share)
    }

    func sums(_ layout: Layout) -> [XML] {
        [text("awake · prime time", Layout.margin, layout.end + 27, "strong")]
            + zip(map.sums.indices, map.sums).map { column, sum in
                text(
                    "\(sum.awake) · \(sum.prime)", layout.x(column) + (Layout.column - 6) / 2, layout.end + 27,
                    "strong middle")
            }
    }

    private func cell(_ comfort: ComfortMap.Comfort, at x: Int, _ y: Int, width: Int) -> XML {
        let box = XML.element(
            "rect",
            attributes: [
                ("class", comfort.name), ("x", "\(x)"), ("y", "\(y + 2)"), ("width", "\(width)"), ("height", "25"),
                ("rx", "5"),
            ])
        guard comfort == .asleep else { return box }
        let moon = XML.element(
            "path",
            attributes: [("class", "moon"), ("d", "M\(x + 14) \(y + 9)a6 6 0 1 0 4 9a7 7 0 0 1-4-9z")])
        return .element("g", [box, moon])
    }

    private func text(_ words: String, _ x: Int, _ y: Int, _ style: String? = nil) -> XML {
        .element("text", attributes: [("class", style), ("x", "\(x)"), ("y", "\(y)")], words)
    }
}

extension String {
    /// With an ellipsis where it is longer: SVG does not wrap.
    fileprivate func shortened(to limit: Int) -> String {
        count <= limit ? self : prefix(limit - 1) + "…"
    }
}

/// `12,400`.
private func grouped(_ number: Int) -> String {
    let digits = String(number)
    return digits.enumerated().map { index, digit in
        index > 0 && (digits.count - index) % 3 == 0 ? ",\(digit)" : "\(digit)"
    }.joined()
}

extension ComfortMapPicture {
    static let style = """
        .comfort { --ground: #fff; --ink: #1c1b1a; --quiet: #5d5a55; --prime: #00598c; --on-prime: #fff; --awake: #e8f3fa; \
        --awake-line: #7fb0cf; --asleep: #3b3747; --on-asleep: #f1eef7; \
        font: 14px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
        @media (prefers-color-scheme: dark) { .comfort { --ground: #1f1f22; --ink: #eceae6; --quiet: #aaa69f; \
        --prime: #7cc4f0; --on-prime: #06202f; --awake: #1b3444; --awake-line: #4f7f9b; --asleep: #2b2932; --on-asleep: #b9b3c6; } }
        @media print { .comfort { --ground: #fff; --ink: #000; --quiet: #444; --prime: #00598c; --on-prime: #fff; \
        --awake: #e8f3fa; --awake-line: #7fb0cf; --asleep: #3b3747; --on-asleep: #fff; print-color-adjust: exact; \
        -webkit-print-color-adjust: exact; } }
        .comfort .ground { fill: var(--ground); } .comfort text { fill: var(--ink); font-variant-numeric: tabular-nums; }
        .comfort .quiet { fill: var(--quiet); } .comfort .strong { font-weight: 650; }
        .comfort .day { font-weight: 650; fill: var(--quiet); letter-spacing: .02em; }
        .comfort .middle { text-anchor: middle; } .comfort .end { text-anchor: end; }
        .comfort .prime { fill: var(--prime); } .comfort .on-prime { fill: var(--on-prime); font-weight: 700; }
        .comfort .awake { fill: var(--awake); stroke: var(--awake-line); }
        .comfort .asleep { fill: var(--asleep); } .comfort .on-asleep { fill: var(--on-asleep); }
        .comfort .moon { fill: var(--on-asleep); }
        """
}
