package import Chronology
package import Programmes
internal import Scheduling
internal import Wording

/// What chats and social networks show of a session: what it is and when, on one zone's clocks and in one language.
package struct ShareCard: Sendable {
    let programme: Programme
    let entry: Catalogue.Entry
    let zone: Zone
    let phrases: Phrasebook
    /// What its code leads to; nil: no code.
    let address: String?
    let encores: [Showing]

    package static let width = 1200
    package static let height = 630

    /// Of the session's first showing; of a series the first date that is not over when the edition is made. Nil where the
    /// edition does not have the session.
    package static func showing(of session: ID<Session>, in catalogue: Catalogue) -> ShowingID? {
        guard let session = catalogue.programme.sessions.first(where: { $0.id == session }) else { return nil }
        guard session.isSeries else { return session.firstShowing }
        let dates = session.showings.filter { $0.encore == nil }
        let isToCome = { (id: ShowingID) in
            catalogue.showing(id).map { $0.interval.end > catalogue.edition.instant } ?? false
        }
        return dates.first(where: isToCome) ?? dates.last ?? session.firstShowing
    }

    /// `address` is what the code leads to.
    package init(
        of entry: Catalogue.Entry, in catalogue: Catalogue, on zone: Zone, phrases: Phrasebook, address: String?
    ) {
        programme = catalogue.programme
        self.entry = entry
        self.zone = zone
        self.phrases = phrases
        self.address = address
        encores = entry.session.encores.compactMap { catalogue.showing(ShowingID(entry.session.id, encore: $0.id)) }
    }
}
