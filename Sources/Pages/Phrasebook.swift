package import Chronology
package import Programmes
package import Scheduling
package import Wording

/// The phrases that an edition's pages and feeds say again and again in one language, made once: asking for a date's or a
/// language's name costs more than a whole line of a page.
package final class Phrasebook: Sendable {
    package let wording: Wording
    private let spoken: [[LanguageTag]: String]
    private let interpreted: [[LanguageTag]: String]
    private let languageNames: [LanguageTag: String]
    private let days: [CivilDate: String]
    private let shortDays: [CivilDate: String]

    package init(_ edition: Edition, _ wording: Wording) {
        self.wording = wording
        let sessions = edition.programme.sessions
        let languages = Set(sessions.flatMap { $0.languages + $0.interpretation })
        spoken = phrases(for: sessions.map(\.languages), wording.spokenIn)
        interpreted = phrases(for: sessions.map(\.interpretation).filter { !$0.isEmpty }, wording.interpretedInto)
        languageNames = phrases(for: languages, wording.name(of:))
        let dates = edition.dates
        days = phrases(for: dates, wording.day)
        shortDays = phrases(for: dates, wording.shortDay)
    }

    package var language: LanguageTag { wording.language }
    package var messages: Messages { wording.messages }

    /// "In English".
    package func spokenIn(_ languages: [LanguageTag]) -> String { spoken[languages] ?? wording.spokenIn(languages) }

    /// "Interpreted into French and Urdu".
    package func interpretedInto(_ languages: [LanguageTag]) -> String {
        interpreted[languages] ?? wording.interpretedInto(languages)
    }

    /// "French".
    package func name(of language: LanguageTag) -> String { languageNames[language] ?? wording.name(of: language) }

    /// "Interpretation in French".
    package func interpretation(in language: LanguageTag) -> String { messages.interpretationIn(name(of: language)) }

    /// "Saturday 25 July".
    package func day(_ date: CivilDate) -> String { days[date] ?? wording.day(date) }

    /// "Sat 25 Jul".
    package func shortDay(_ date: CivilDate) -> String { shortDays[date] ?? wording.shortDay(date) }

    /// "Saturday 25 July, 17:00".
    package func dayAndTime(_ face: CivilDateTime) -> String {
        messages.dayAndTime(day(face.date), wording.time(face.time))
    }
}

private func phrases<Thing: Hashable>(for things: some Sequence<Thing>, _ words: (Thing) -> String) -> [Thing: String] {
    Dictionary(uniqueKeysWithValues: Set(things).map { ($0, words($0)) })
}

extension Edition {
    /// The dates on which something is shown, on anyone's clocks.
    fileprivate var dates: Set<CivilDate> {
        let home = Set(schedule.showings.map { schedule.home.local(at: $0.interval.start).date })
        return Set(home.flatMap { date in (-1...1).map { date.adding(days: $0) } })
    }
}
