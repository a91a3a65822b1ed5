internal import Markup
internal import Programmes

/// What timetables in one language say of each showing, whatever their clocks.
final class SessionCards: Sendable {
    let setting: PageSetting
    private let cards: [ShowingID: SessionCard]

    init(_ setting: PageSetting, of showings: some Sequence<ShowingID>) {
        self.setting = setting
        let cards = showings.compactMap(setting.catalogue.entry).map { ($0.id, SessionCard($0, setting)) }
        self.cards = Dictionary(cards) { first, _ in first }
    }

    subscript(showing: ShowingID) -> SessionCard? { cards[showing] }
}

struct SessionCard: Sendable {
    let entry: Catalogue.Entry
    /// What filters and the script ask of it.
    let facts: [(String, String?)]
    /// With gaps for what depends on the page's clocks (`SessionView`).
    let view: Stencil

    init(_ entry: Catalogue.Entry, _ setting: PageSetting) {
        self.entry = entry
        facts = entry.facts
        view = Stencil(SessionView(setting: setting, entry: entry).html)
    }
}

extension Catalogue.Entry {
    fileprivate var facts: [(String, String?)] {
        var seen: Set<String> = []
        let follow = (session.languages + session.interpretation).map(\.language).filter { seen.insert($0).inserted }
        let people = session.people.map(\.description)
        return [
            ("id", anchor(of: id)), ("data-session", session.id.description),
            ("data-tracks", session.track?.description), ("data-streams", stream?.id.description),
            ("data-speakers", people.isEmpty ? nil : people.joined(separator: " ")),
            ("data-kinds", session.kind.rawValue), ("data-follow", follow.joined(separator: " ")),
        ]
    }
}
