internal import Chronology
internal import Programmes
internal import Timetables
internal import Wording

extension TimetableText {
    func title(of entry: Catalogue.Entry) -> String {
        let words = entry.session.title.words(in: phrases.language)
        let title = entry.isEncore ? "\(words) (\(phrases.messages.encore))" : words
        return switch entry.session.status {
        case .confirmed: title
        case .tentative: phrases.messages.tentativeTitle(title)
        case .cancelled: phrases.messages.cancelledTitle(title)
        }
    }

    /// What is said of a showing under its title: the time at home, where, who, in which languages.
    func details(of entry: Catalogue.Entry, _ slot: Timetable.Slot) -> String {
        let session = entry.session
        let isMultilingual = catalogue.programme.languages.count > 1 || !session.interpretation.isEmpty
        let parts = [
            timetable.isHome ? nil : home(slot.homeStart),
            catalogue.programme.streams.count > 1 ? place(of: entry) : nil,
            entry.speakers.isEmpty ? nil : phrases.wording.list(entry.speakers.map(\.name)),
            isMultilingual ? phrases.wording.list(session.languages) : nil,
            session.interpretation.isEmpty ? nil : phrases.interpretedInto(session.interpretation),
        ]
        return parts.compactMap(\.self).joined(separator: " · ")
    }

    private func home(_ start: Timetable.Face) -> String {
        phrases.wording.homeTime(zone: timetable.home.name, start.local.time) + Self.mark(start.daysFromHeading)
    }

    private func place(of entry: Catalogue.Entry) -> String? {
        entry.stream.map { $0.title.words(in: phrases.language) + ($0.address.map { ", \($0)" } ?? "") }
    }
}
