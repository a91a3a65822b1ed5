internal import Diagnostics
internal import Chronology
internal import Programmes
internal import Scheduling
package import Timetables
internal import Wording

/// The timetable as plain text, 80 cells wide where nothing longer has to stand in one piece, such as a link.
package struct TimetableText: Sendable {
    let catalogue: Catalogue
    let timetable: Timetable
    let zoneName: String
    let phrases: Phrasebook

    package init(_ catalogue: Catalogue, _ timetable: Timetable, zoneName: String, phrases: Phrasebook) {
        self.catalogue = catalogue
        self.timetable = timetable
        self.zoneName = zoneName
        self.phrases = phrases
    }

    static let width = 80

    package func rendered() -> String {
        let days = timetable.days.map { section(phrases.day($0.date), $0.slots.map(lines(of:))) }
        return ([head] + days + unscheduled).map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private var head: [String] {
        let programme = catalogue.programme
        let (language, wording) = (phrases.language, phrases.wording)
        let dates = programme.days.first.flatMap { first in programme.days.last.map { wording.range(first, $0) } }
        var lines = [programme.title.words(in: language), programme.tagline?.words(in: language), dates].compactMap {
            $0
        }
        lines += ["", ClockWords.zone(zoneName, timetable.clocks, wording)]
        if !timetable.isHome { lines += ClockWords.changes(timetable.home.name, timetable.homeClocks, wording) }
        if timetable.days.isEmpty, timetable.unscheduled.isEmpty { lines += ["", phrases.messages.noSessions] }
        return lines.flatMap { $0.isEmpty ? [""] : wrapped($0, to: Self.width) }
    }

    private var unscheduled: [[String]] {
        let entries = timetable.unscheduled.compactMap(catalogue.entry)
        guard !entries.isEmpty else { return [] }
        return [section(phrases.messages.timeToBeAnnounced, entries.map { block("–", texts(of: $0)) })]
    }

    private func section(_ title: String, _ blocks: [[String]]) -> [String] {
        let heading = wrapped(title, to: Self.width)
        let rule = String(repeating: "=", count: heading.map(CellWidth.of).max() ?? 0)
        return heading + [rule] + blocks.enumerated().flatMap { $0 > 0 ? [""] + $1 : $1 }
    }

    private func lines(of slot: Timetable.Slot) -> [String] {
        switch slot.content {
        case .pause(let pause):
            return block(times(of: slot), [catalogue.programme.breaks[pause.index].title.words(in: phrases.language)])
        case .showing(let showing):
            guard let entry = catalogue.entry(showing.id) else { return [] }
            var texts = texts(of: entry)
            texts.insert(contentsOf: moments(of: slot), at: 1)
            return block(times(of: slot), texts)
        }
    }

    /// A time beside a text that keeps its own margin.
    private func block(_ time: String, _ texts: [String]) -> [String] {
        let margin = column
        let lines = texts.flatMap { wrapped($0, to: Self.width - margin) }
        let first = time + String(repeating: " ", count: max(1, margin - CellWidth.of(time)))
        let blank = String(repeating: " ", count: margin)
        return lines.enumerated().map { ($0 == 0 ? first : blank) + $1 }
    }

    private var column: Int { timesAreLong ? 21 : 13 }

    /// `10:00 am – 11:00 am`.
    private var timesAreLong: Bool { CellWidth.of(phrases.wording.time(.midnight)) > 5 }

    private func times(of slot: Timetable.Slot) -> String {
        phrases.wording.timeRange(slot.start.local.time, slot.end.local.time)
    }
}
