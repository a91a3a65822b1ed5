internal import Chronology
internal import Markup
internal import Programmes
internal import Scheduling
internal import Wording

/// One showing of a session on its own page: when by the home clock, where, and how to watch it.
struct ShowingView {
    let page: SessionPage
    let entry: Catalogue.Entry

    private var setting: PageSetting { page.setting }
    private var messages: Messages { page.messages }
    private var wording: Wording { page.wording }

    /// The one that the page is about.
    var whole: HTML {
        let date = entry.showing.map { home.local(at: $0.interval.start).date }
        return .element(
            "div", attributes: [("class", "moment"), ("id", anchor(of: entry.id))],
            [
                date.map { .element("p", attributes: [("class", "date")], wording.dayAndYear($0)) } ?? .nothing,
                .element("p", attributes: [("class", "times")], times), was, visitor, whereabouts, actions,
            ])
    }

    /// Another one, in a list.
    var item: HTML {
        let date = entry.showing.map { setting.phrases.day(home.local(at: $0.interval.start).date) }
        let day = date.map { [HTML.element("span", attributes: [("class", "date")], $0), HTML.text(" ")] } ?? []
        return .element(
            "li", attributes: [("id", anchor(of: entry.id))],
            [
                .element("p", attributes: [("class", "times")], day + times), was, visitor,
                isElsewhere ? whereabouts : .nothing, isElsewhere ? actions : .nothing,
            ])
    }

    private var home: Zone { setting.home }

    /// Whether it is on another stream than the one above.
    private var isElsewhere: Bool { entry.stream?.id != page.leading?.stream?.id }

    private var times: [HTML] {
        guard let interval = entry.showing?.interval else { return [.text(messages.timeToBeAnnounced)] }
        let zone = wording.zone(home.name, offset: home.offset(at: interval.start).seconds)
        let changes = home.offset(at: interval.start).seconds != home.offset(at: interval.end).seconds
        let later = days(from: interval.start, to: interval.end)
        let mark = [changes ? wording.offset(home.offset(at: interval.end).seconds) : nil, wording.dayAfter(later)]
        return [time(interval.start), "–", time(interval.end)]
            + mark.compactMap { $0 }.map { .element("small", attributes: [("class", "mark")], " \($0)") }
            + [" ", .element("span", attributes: [("class", "zone")], [.bdi(zone)])]
            + (entry.isEncore ? [] : [" ", .element("span", attributes: [("class", "length")], length)])
    }

    private var length: String { "· \(wording.length(page.session.length))" }

    private func time(_ instant: Instant) -> HTML {
        .element(
            "time", attributes: [("datetime", localStamp(instant, on: home))],
            wording.time(home.local(at: instant).time))
    }

    private func days(from start: Instant, to end: Instant) -> Int {
        home.local(at: end).date.daysSinceEpoch - home.local(at: start).date.daysSinceEpoch
    }

    private var was: HTML {
        guard let former = entry.formerStart, let start = entry.showing?.interval.start, !entry.isCancelled else {
            return .nothing
        }
        return .element(
            "p", attributes: [("class", "was")],
            messages.movedFrom(setting.phrases.former(former, now: start, on: home)))
    }

    private var visitor: HTML {
        entry.showing.map { VisitorsTime(start: $0.interval.start, messages: messages).html } ?? .nothing
    }

    private var whereabouts: HTML {
        guard let stream = entry.stream else { return .nothing }
        let link = setting.link(to: stream.id, [setting.texts.words(stream.title)], from: page.place)
        let address = stream.address.map { [HTML.bdi($0)] } ?? []
        return .element("p", attributes: [("class", "whereabouts")], HTML.separated([link] + address))
    }

    private var actions: HTML {
        let watch = entry.watchLink.map { link in
            HTML.element("a", attributes: [("class", "watch"), ("href", link)], messages.watch)
        }
        let links = [watch].compactMap { $0 } + channels
        return links.isEmpty ? .nothing : .element("p", attributes: [("class", "actions")], HTML.spaced(links))
    }

    /// Every language into which it is interpreted, and how to hear it.
    private var channels: [HTML] {
        guard !entry.isCancelled else { return [] }
        return page.session.interpretation.compactMap { language in
            let channels = entry.stream?.channels ?? []
            let channel =
                channels.first { $0.language == language }
                ?? channels.first { $0.language.language == language.language }
            return channel.map(setting.channel)
        }
    }
}

extension Phrasebook {
    /// When something was to start; without the day where that stays.
    func former(_ old: Instant, now new: Instant, on zone: Zone) -> String {
        let (before, after) = (zone.local(at: old), zone.local(at: new))
        return before.date == after.date ? wording.time(before.time) : dayAndTime(before)
    }
}
