internal import Chronology
internal import Markup
internal import Programmes
internal import Scheduling
internal import Wording

/// The script element of a page: in its head, so that no other hour is painted before the visitor's. What it has to know stands in
/// its attributes.
struct PageScript {
    let edition: Edition
    let phrases: Phrasebook
    let site: Site
    let place: PagePlace
    var kind = Kind.other
    /// On whose clocks the page is.
    var zone: String?
    /// Whether it is shown on the visitor's clocks instead: its address names no zone.
    var isForEveryone = false
    /// The server's clock.
    var time: Instant?
    /// What it says, where that is known already.
    var words: String?

    enum Kind: String { case timetable, now, other }

    var html: HTML {
        .element(
            "script",
            attributes: [
                ("src", place.link(to: "assets/plenary.js")), ("data-page", kind.rawValue),
                ("data-programme", edition.programme.id.description), ("data-edition", String(edition.number)),
                ("data-suffix", site.languageSuffix(phrases.language)), ("data-zone", zone),
                ("data-visitor", isForEveryone ? "" : nil), ("data-time", time?.description),
                ("data-words", words ?? Self.words(edition, phrases)),
            ])
    }

    /// What it says, with `{0}` where it fills something in.
    static func words(_ edition: Edition, _ phrases: Phrasebook) -> String {
        let messages = phrases.messages
        let editionLine =
            edition.number == 0
            ? messages.draft : phrases.wording.editionLine(number: edition.number, released: edition.instant)
        let words: JSON = [
            "now": .string(messages.now), "next": .string(messages.next), "live": .string(messages.live),
            "startsIn": .string(messages.startsIn("{0}")), "endsIn": .string(messages.endsIn("{0}")),
            "hours": forms(messages.hoursShort), "minutes": forms(messages.minutesShort),
            "hoursAndMinutes": .string(messages.hoursAndMinutes("{0}", "{1}")),
            "allTimes": .string(messages.allTimes("{0}")),
            "homeTime": .string(messages.homeTime(phrases.wording.city(ofZone: edition.schedule.home.name), "{0}")),
            "dayAndTime": .string(messages.dayAndTime("{0}", "{1}")), "nextDay": .string(messages.nextDay),
            "previousDay": .string(messages.previousDay), "daysLater": forms(messages.daysLater),
            "daysEarlier": forms(messages.daysEarlier), "keep": .string(messages.keepSession),
            "copied": .string(messages.copied), "changed": .string(messages.programmeChanged(editionLine)),
            "offline": .string(messages.offline(editionLine, "{0}")),
        ]
        return words.compact()
    }

    private static func forms(_ forms: PluralForms) -> JSON {
        .object(
            PluralCategory.allCases.compactMap { category in
                forms.form(category).map { (category.rawValue, .string($0)) }
            })
    }
}
