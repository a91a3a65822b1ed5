internal import Timetables
internal import Chronology
internal import Markup
internal import Programmes
internal import Scheduling
internal import Wording

/// What a showing's card says on one zone's clocks, for the gaps of its `SessionView`.
struct OtherTimes {
    let days: TimetableDays
    let entry: Catalogue.Entry

    private var setting: PageSetting { days.setting }
    private var messages: Messages { setting.messages }
    private var session: Session { entry.session }
    private var zone: Zone { days.timetable.zone }

    var html: [HTML] { [was, otherShowings] }

    /// When it was to start before it was last moved.
    private var was: HTML {
        guard let former = entry.formerStart, let start = entry.showing?.interval.start, !entry.isCancelled else {
            return .nothing
        }
        let words = messages.movedFrom(setting.phrases.former(former, now: start, on: zone))
        return .element("p", attributes: [("class", "was")], words)
    }

    /// An encore says when it was first shown, a first showing when it is shown again.
    private var otherShowings: HTML {
        let others = otherIDs.compactMap(setting.catalogue.showing)
        guard !others.isEmpty else { return .nothing }
        let path = setting.site.path(of: session.id, in: setting.phrases.language)
        let links = others.map { showing in
            let moment = setting.phrases.dayAndTime(zone.local(at: showing.interval.start))
            let words = showing.id.encore == nil && showing.id.date == nil ? messages.firstShown(moment) : moment
            let link = "\(days.place.link(to: path))#\(anchor(of: showing.id))"
            return HTML.element("a", attributes: [("href", link)], words)
        }
        let label: [HTML] = entry.isEncore || entry.id.date != nil ? [] : [.text("\(messages.encores): ")]
        return .element("p", attributes: [("class", "showings")], label + HTML.separated(links))
    }

    /// Of a series the next few dates: it may have hundreds.
    private var otherIDs: [ShowingID] {
        guard entry.id.date != nil, let place = session.showings.firstIndex(of: entry.id) else {
            guard !session.encores.isEmpty || entry.isEncore else { return [] }
            return session.showings.prefix(1).filter { $0 != entry.id }
                + session.encores.map { ShowingID(session.id, encore: $0.id) }.filter { $0 != entry.id }
        }
        return Array(session.showings[(place + 1)...].prefix(3))
    }
}
