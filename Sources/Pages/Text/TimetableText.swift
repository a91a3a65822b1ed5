internal import Chronology
internal import Diagnostics
internal import Programmes
internal import Scheduling
package import Timetables
internal import Wording

/// The timetable as plain text: what a terminal shows and what `in/<zone>.txt` holds. No line is wider than `width` cells but
/// for what has to stand in one piece, such as a link.
package struct TimetableText: Sendable {
    let catalogue: Catalogue
    let timetable: Timetable
    let zoneName: String
    let phrases: Phrasebook
    let width: Int
    let showsLinks: Bool
    let style: TextStyle

    package init(
        _ catalogue: Catalogue, _ timetable: Timetable, zoneName: String, phrases: Phrasebook, width: Int = 80,
        showsLinks: Bool = true, style: TextStyle = .plain
    ) {
        self.catalogue = catalogue
        self.timetable = timetable
        self.zoneName = zoneName
        self.phrases = phrases
        self.width = width
        self.showsLinks = showsLinks
        self.style = style
    }

    package func rendered() -> String {
        let column = timeColumn
        let days = timetable.days.map { day in
            section(phrases.wording.dayAndYear(day.date)) + day.slots.flatMap { lines(of: $0, column) }
        }
        return ([head] + days + [unscheduled, legend]).filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
            .joined(separator: "\n\n") + "\n"
    }

    // MARK: Around the days

    private var head: [String] {
        let programme = catalogue.programme
        let wording = phrases.wording
        let dates = programme.days.first.flatMap { first in programme.days.last.map { wording.range(first, $0) } }
        var lines = wrapped(programme.title.words(in: phrases.language), style.bold)
        lines += [programme.tagline?.words(in: phrases.language), dates].compactMap(\.self).flatMap { wrapped($0) }
        lines += wrapped(ClockWords.zone(zoneName, timetable.clocks, wording), style.accent)
        if !timetable.isHome {
            lines += ClockWords.changes(timetable.home.name, timetable.homeClocks, wording).flatMap { wrapped($0) }
        }
        if timetable.days.isEmpty, timetable.unscheduled.isEmpty { lines += ["", phrases.messages.noSessions] }
        return lines
    }

    private var unscheduled: [String] {
        let entries = timetable.unscheduled.compactMap(catalogue.entry).filter { !$0.isEncore }
        guard !entries.isEmpty else { return [] }
        return section(phrases.messages.timeToBeAnnounced) + entries.flatMap { wrapped(title(of: $0), indent: 2) }
    }

    /// What the marks behind times mean, for those that stand in it.
    private var legend: [String] {
        let slots = timetable.days.flatMap(\.slots)
        let faces = slots.flatMap { [$0.start, $0.end] + (timetable.isHome ? [] : [$0.homeStart]) }
        return Set(faces.map(\.daysFromHeading)).subtracting([0]).sorted().compactMap { days in
            phrases.wording.dayAfter(days).map { style.quiet("\(Self.mark(days)) \($0)") }
        }
    }

    private func section(_ heading: String) -> [String] {
        wrapped(heading, style.bold) + [style.quiet(String(repeating: "─", count: width))]
    }

    // MARK: A line of a day

    private func lines(of slot: Timetable.Slot, _ column: Int) -> [String] {
        var lines: [String]
        switch slot.content {
        case .pause(let pause):
            let title = catalogue.programme.breaks[pause.index].title.words(in: phrases.language)
            lines = wrapped(title, style.quiet, indent: column)
        case .showing(let showing):
            guard let entry = catalogue.entry(showing.id) else { return [] }
            let titleStyle = entry.isCancelled ? style.struck : style.bold
            lines = wrapped(title(of: entry), titleStyle, indent: column)
            lines += wrapped(details(of: entry, slot), style.quiet, indent: column)
            if showsLinks { lines += wrapped(entry.watchLink ?? "", style.quiet, indent: column) }
        }
        guard let first = lines.first else { return [] }
        lines[0] = style.accent(times(of: slot).padded(to: column)) + first.dropFirst(column)
        return lines
    }

    /// Wide enough for the widest times of this timetable, so that titles stand under each other.
    private var timeColumn: Int {
        (timetable.days.flatMap(\.slots).map { CellWidth.of(times(of: $0)) }.max() ?? 11) + 2
    }

    private func times(of slot: Timetable.Slot) -> String { face(slot.start) + "–" + face(slot.end) }

    func face(_ face: Timetable.Face) -> String {
        phrases.wording.time(face.local.time) + Self.mark(face.daysFromHeading)
    }

    static func mark(_ days: Int) -> String { days == 0 ? "" : days > 0 ? "+\(days)" : "−\(-days)" }

    private func wrapped(
        _ text: String, _ style: (String) -> String = { $0 }, indent: Int = 0
    ) -> [String] {
        Pages.wrapped(text, to: max(width - indent, 20)).map { String(repeating: " ", count: indent) + style($0) }
    }
}
