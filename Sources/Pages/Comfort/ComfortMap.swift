internal import Chronology
internal import Markup
internal import Programmes
package import Scheduling

/// Sessions by regions: who sees each session live, and at what hour of theirs.
package struct ComfortMap: Sendable {
    package let regions: [String]
    package let rows: [Row]

    package struct Row: Sendable {
        package let session: String
        /// On the programme's clocks.
        package let start: String
        /// One a region.
        package let hours: [Hours]
    }

    /// Where most of the session falls.
    package enum Hours: String, Sendable, CaseIterable {
        case prime, awake, asleep

        var sign: String {
            switch self {
            case .prime: "█"
            case .awake: "▒"
            case .asleep: "·"
            }
        }
    }

    /// First showings in order of time.
    package init(_ schedule: Schedule) {
        let programme = schedule.programme
        let audience = programme.audience.filter { schedule.zones[$0.zone] != nil }
        regions = audience.map { $0.title.words(in: programme.languages[0]) }
        let titles = Dictionary(programme.sessions.map { ($0.id, $0) }) { first, _ in first }
        rows = schedule.showings.filter { $0.id.encore == nil }.compactMap { showing in
            guard let session = titles[showing.id.session], session.status != .cancelled else { return nil }
            return Row(
                session: session.title.words(in: programme.languages[0]),
                start: schedule.home.local(at: showing.interval.start).description,
                hours: audience.map { Hours(of: showing.interval, $0, schedule.clocks($0.zone)) })
        }
    }
}

extension ComfortMap.Hours {
    fileprivate init(of interval: Interval, _ region: Region, _ zone: Zone) {
        let prime = zone.seconds(of: interval, in: [.daily(region.prime)])
        let awake = zone.seconds(of: interval, in: [.daily(region.prime), .daily(region.awake)])
        let length = interval.length.wholeSeconds
        self = 2 * prime > length ? .prime : 2 * awake > length ? .awake : .asleep
    }
}

extension ComfortMap {
    /// For a terminal: a line a session, a column a region.
    package func text() -> String {
        guard !regions.isEmpty, !rows.isEmpty else { return "" }
        var text = "who is awake: █ prime time, ▒ awake, · asleep\n"
        for (place, region) in regions.enumerated() {
            let lines = String(repeating: "│ ", count: place)
            text += String(repeating: " ", count: 18) + lines + "┌ " + region + "\n"
        }
        for row in rows {
            text += "  \(row.start)  \(row.hours.map(\.sign).joined(separator: " "))  \(row.session)\n"
        }
        return text
    }

    /// A picture with a title for each cell, for people who see it and for those who hear it.
    package func svg() -> String {
        let (cell, left, top) = (18, 420, 24 + 18 * regions.count)
        let (width, height) = (left + cell * regions.count + 200, top + cell * rows.count + 8)
        var parts: [XML] = regions.enumerated().map { place, region in
            label(region, x: left + cell * place + 4, y: 18 + 18 * place)
        }
        for (line, row) in rows.enumerated() {
            let y = top + cell * line
            parts.append(label("\(row.start)  \(row.session)", x: 4, y: y + 13))
            for (place, hours) in row.hours.enumerated() {
                let title = XML.element("title", "\(row.session), \(regions[place]): \(hours.rawValue)")
                parts.append(
                    .element(
                        "rect",
                        attributes: [
                            ("x", String(left + cell * place)), ("y", String(y)), ("width", String(cell - 2)),
                            ("height", String(cell - 2)), ("fill", colour(of: hours)), ("stroke", "#767676"),
                        ], [title]))
            }
        }
        let size = [("width", String(width)), ("height", String(height)), ("viewBox", "0 0 \(width) \(height)")]
        return XML.element(
            "svg",
            attributes: [("xmlns", "http://www.w3.org/2000/svg"), ("role", "img"), ("aria-label", "who is awake")]
                + size
                + [("font-family", "sans-serif"), ("font-size", "12")], parts
        ).rendered()
    }

    private func label(_ text: String, x: Int, y: Int) -> XML {
        .element("text", attributes: [("x", String(x)), ("y", String(y))], text)
    }

    /// From light to dark, so that it reads without colours too.
    private func colour(of hours: Hours) -> String {
        switch hours {
        case .prime: "#f6d365"
        case .awake: "#d9e2ec"
        case .asleep: "#334155"
        }
    }
}
