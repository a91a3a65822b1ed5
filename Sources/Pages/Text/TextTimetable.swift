internal import Chronology
internal import Diagnostics
internal import Programmes
internal import Scheduling
package import Timetables
package import Wording

/// A timetable as plain text in columns: what `show` prints and `in/<zone>.txt` holds.
package struct TextTimetable {
    private let timetable: Timetable
    private let catalogue: Catalogue
    private let wording: Wording
    private let width: Int
    private let style: Style

    /// How a terminal sets words apart; plain by default.
    package struct Style: Sendable {
        let bold: @Sendable (String) -> String
        let quiet: @Sendable (String) -> String
        let accent: @Sendable (String) -> String
        let struck: @Sendable (String) -> String

        package init(
            bold: @escaping @Sendable (String) -> String, quiet: @escaping @Sendable (String) -> String,
            accent: @escaping @Sendable (String) -> String, struck: @escaping @Sendable (String) -> String
        ) {
            self.bold = bold
            self.quiet = quiet
            self.accent = accent
            self.struck = struck
        }

        package static let plain = Style(bold: { $0 }, quiet: { $0 }, accent: { $0 }, struck: { $0 })
    }

    /// `width` in cells of a terminal.
    package init(
        _ timetable: Timetable, catalogue: Catalogue, wording: Wording, width: Int = 80, style: Style = .plain
    ) {
        self.timetable = timetable
        self.catalogue = catalogue
        self.wording = wording
        self.width = width
        self.style = style
    }

    package func rendered() -> String {
        let parts = [heading] + timetable.days.map(lines) + [unscheduled, legend]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    // MARK: Around the days

    private var heading: [String] {
        let programme = catalogue.programme
        let language = wording.language
        var lines = wrapped(programme.title.words(in: language), style: style.bold)
        if let tagline = programme.tagline { lines += wrapped(tagline.words(in: language)) }
        lines += wrapped(clocks, style: style.accent)
        if timetable.days.isEmpty { lines += ["", wording.messages.noSessions] }
        return lines
    }

    /// Whose clocks, and how far they are ahead; both offsets where they change while the programme runs.
    private var clocks: String {
        let zone = timetable.zone.name
        guard let first = timetable.clocks.first else { return wording.city(ofZone: zone) }
        let changes = timetable.clocks.dropFirst().compactMap { state in
            state.since.map { (moment: $0.face, offset: state.offset.seconds) }
        }
        if changes.isEmpty { return wording.allTimes(zone: zone, offset: first.offset.seconds) }
        let offsets = wording.offsets(startingAt: first.offset.seconds, changes: changes)
        return wording.messages.allTimes("\(wording.city(ofZone: zone)) (\(offsets))")
    }

    private var unscheduled: [String] {
        let titles = timetable.unscheduled.compactMap { catalogue.entry($0) }.filter { !$0.isEncore }.map {
            title(of: $0)
        }
        guard !titles.isEmpty else { return [] }
        return rule(wording.messages.timeToBeAnnounced) + titles.flatMap { wrapped($0, indent: 2) }
    }

    /// What the marks mean, for those that stand in it.
    private var legend: [String] {
        let faces = timetable.days.flatMap(\.slots).flatMap {
            [$0.start, $0.end] + (timetable.isHome ? [] : [$0.homeStart])
        }
        let marks = Set(faces.map(\.daysFromHeading)).subtracting([0]).sorted()
        return marks.compactMap { days in
            wording.dayAfter(days).map { style.quiet("\(Self.mark(days)) \($0)") }
        }
    }

    // MARK: A day

    private func lines(of day: Timetable.Day) -> [String] {
        rule(wording.dayAndYear(day.date)) + day.slots.flatMap(lines)
    }

    private func rule(_ words: String) -> [String] {
        [style.bold(madeVisible(words)), style.quiet(String(repeating: "─", count: width))]
    }

    private func lines(of slot: Timetable.Slot) -> [String] {
        let times = face(slot.start) + "–" + face(slot.end)
        let column = timeColumn
        var texts: [String]
        switch slot.content {
        case .pause(let pause):
            let title = catalogue.programme.breaks[pause.index].title.words(in: wording.language)
            texts = wrapped(title, indent: column, style: style.quiet)
        case .showing(let showing):
            guard let entry = catalogue.entry(showing.id) else { return [] }
            texts = wrapped(title(of: entry), indent: column, style: entry.isCancelled ? style.struck : style.bold)
            texts += wrapped(details(of: entry, slot), indent: column, style: style.quiet)
        }
        guard let first = texts.first else { return [] }
        let start = style.accent(times.padded(to: column))
        texts[0] = start + first.dropFirst(column)
        return texts
    }

    /// Wide enough for the widest times of this timetable, so that titles stand under each other.
    private var timeColumn: Int {
        let slots = timetable.days.flatMap(\.slots)
        return (slots.map { CellWidth.of(face($0.start) + "–" + face($0.end)) }.max() ?? 11) + 2
    }

    private func face(_ face: Timetable.Face) -> String {
        wording.time(face.local.time) + Self.mark(face.daysFromHeading)
    }

    private static func mark(_ days: Int) -> String {
        days == 0 ? "" : days > 0 ? "+\(days)" : "−\(-days)"
    }

    private func title(of entry: Catalogue.Entry) -> String {
        let words = entry.session.title.words(in: wording.language)
        let title = entry.isEncore ? "\(words) (\(wording.messages.encore))" : words
        return switch entry.session.status {
        case .confirmed: title
        case .tentative: wording.messages.tentativeTitle(title)
        case .cancelled: wording.messages.cancelledTitle(title)
        }
    }

    private func details(of entry: Catalogue.Entry, _ slot: Timetable.Slot) -> String {
        let language = wording.language
        var parts: [String] = []
        if !timetable.isHome {
            parts.append(
                wording.homeTime(zone: timetable.home.name, slot.homeStart.local.time)
                    + Self.mark(slot.homeStart.daysFromHeading))
        }
        if catalogue.programme.streams.count > 1, let stream = entry.stream {
            parts.append(stream.title.words(in: language))
        }
        if !entry.speakers.isEmpty { parts.append(wording.list(entry.speakers.map(\.name))) }
        if catalogue.programme.languages.count > 1 || !entry.session.interpretation.isEmpty {
            parts.append(wording.list(entry.session.languages))
        }
        if !entry.session.interpretation.isEmpty { parts.append(wording.interpretedInto(entry.session.interpretation)) }
        return parts.joined(separator: " · ")
    }

    // MARK: Wrapping

    /// Lines of at most `width` cells, broken between words; a word that is wider than a line is broken anywhere, as Chinese is.
    private func wrapped(_ text: String, indent: Int = 0, style: (String) -> String = { $0 }) -> [String] {
        TextWrapping.lines(of: madeVisible(text), width: max(width - indent, 20)).map {
            String(repeating: " ", count: indent) + style($0)
        }
    }
}
