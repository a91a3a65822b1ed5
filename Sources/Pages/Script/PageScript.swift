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

    enum Kind: String { case timetable, now, other }

    var html: HTML {
        .element(
            "script",
            attributes: [
                ("src", place.link(to: "assets/plenary.js")), ("data-page", kind.rawValue),
                ("data-programme", edition.programme.id.description), ("data-edition", String(edition.number)),
                ("data-suffix", site.languageSuffix(phrases.language)), ("data-zone", zone),
                ("data-visitor", isForEveryone ? "" : nil), ("data-time", time?.description),
                ("data-words", words.compact()),
            ])
    }

    private var messages: Messages { phrases.messages }

    private var editionLine: String {
        edition.number == 0
            ? messages.draft : phrases.wording.editionLine(number: edition.number, released: edition.instant)
    }

    /// With `{0}` where the script fills something in.
    private var words: JSON {
        [
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
    }

    private func forms(_ forms: PluralForms) -> JSON {
        .object(
            PluralCategory.allCases.compactMap { category in
                forms.form(category).map { (category.rawValue, .string($0)) }
            })
    }
}
