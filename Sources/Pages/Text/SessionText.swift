internal import Chronology
internal import Programmes
internal import Timetables
internal import Wording

extension TimetableText {
    /// What is said of a showing, a line each, the title first.
    func texts(of entry: Catalogue.Entry) -> [String] {
        let session = entry.session
        let title = session.title.words(in: phrases.language)
        let lines = [marked(title, entry), facts(of: entry), people(of: entry), phrases.spokenIn(session.languages)]
        let interpreted = session.interpretation.isEmpty ? "" : phrases.interpretedInto(session.interpretation)
        return (lines + [interpreted, entry.watchLink ?? ""]).filter { !$0.isEmpty }
    }

    /// When the dates or the offsets need a word, and the time at home.
    func moments(of slot: Timetable.Slot) -> [String] {
        let wording = phrases.wording
        let start = wording.dayAfter(slot.start.daysFromHeading)
        let end = wording.dayAfter(slot.end.daysFromHeading - slot.start.daysFromHeading).map {
            "\(phrases.messages.end): \($0)"
        }
        let offset = timetable.clocks.count > 1 ? Wording.offset(slot.start.offset.seconds) : nil
        let marks = [start, offset, end].compactMap { $0 }
        return [marks.joined(separator: ", "), home(of: slot)].filter { !$0.isEmpty }
    }

    private func home(of slot: Timetable.Slot) -> String {
        guard !timetable.isHome else { return "" }
        let words = phrases.wording.homeTime(zone: timetable.home.name, slot.homeStart.local.time)
        let days = slot.homeStart.daysFromHeading - slot.start.daysFromHeading
        return phrases.wording.dayAfter(days).map { "\(words) (\($0))" } ?? words
    }

    private func marked(_ title: String, _ entry: Catalogue.Entry) -> String {
        switch entry.session.status {
        case .cancelled: phrases.messages.cancelledTitle(title)
        case .tentative: phrases.messages.tentativeTitle(title)
        case .confirmed: entry.isEncore ? phrases.messages.encoreOf(title) : title
        }
    }

    private func facts(of entry: Catalogue.Entry) -> String {
        let wording = phrases.wording
        let stream = entry.stream.map { $0.title.words(in: phrases.language) + ($0.address.map { ", \($0)" } ?? "") }
        let parts = [
            entry.track?.title.words(in: phrases.language),
            entry.session.kind == .other ? nil : wording.kind(entry.session.kind),
            wording.length(entry.session.length), stream,
        ]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }

    private func people(of entry: Catalogue.Entry) -> String {
        let chairs = entry.chairs.map { "\(phrases.messages.chair): \($0.name)" }
        return (entry.speakers.map(\.name) + chairs).joined(separator: " · ")
    }
}
