internal import Chronology
internal import Markup
internal import Programmes
internal import Scheduling
internal import Wording

/// One stream of the page of now and next.
struct StreamStateView {
    let page: NowPage
    let state: StreamState

    private var messages: Messages { page.messages }

    var html: HTML {
        let title = state.stream.map { HTML.element("h2", [page.texts.words($0.title)]) } ?? .nothing
        let nothing = HTML.element("p", attributes: [("class", "showing")], messages.nothingNow)
        return .element(
            "li",
            [
                title, state.on.map { view($0, isOn: true) } ?? nothing,
                state.next.map { view($0, isOn: false) } ?? .nothing,
            ])
    }

    private func view(_ showing: Showing, isOn: Bool) -> HTML {
        guard let entry = page.catalogue.entry(showing.id) else { return .nothing }
        let address = page.place.link(to: page.site.indexPath(in: page.phrases.language)) + "#\(anchor(of: showing.id))"
        let title = HTML.element("a", attributes: [("href", address)], [page.texts.words(entry.session.title)])
        return .element(
            "div", attributes: [("class", isOn ? "showing on" : "showing next")],
            [
                .element("p", attributes: [("class", "label")], isOn ? messages.now : messages.next),
                .element("h3", status(entry) + [title]),
                .element(
                    "p", attributes: [("class", "facts")], HTML.separated([times(showing), countdown(showing, isOn)])),
                isOn ? actions(entry) : .nothing,
            ])
    }

    private func status(_ entry: Catalogue.Entry) -> [HTML] {
        guard entry.session.status == .tentative else { return [] }
        return [.element("strong", attributes: [("class", "status")], page.wording.status(.tentative)), " "]
    }

    /// With the day where it is not today on these clocks.
    private func times(_ showing: Showing) -> HTML {
        let today = page.zone.local(at: page.instant).date
        let start = page.zone.local(at: showing.interval.start)
        let end = page.zone.local(at: showing.interval.end)
        let from = start.date == today ? page.wording.time(start.time) : page.phrases.dayAndTime(start)
        let days = page.wording.dayAfter(end.date.daysSinceEpoch - start.date.daysSinceEpoch).map { " (\($0))" } ?? ""
        return .fragment([
            .element("time", attributes: [("datetime", showing.interval.start.description)], from), "–",
            .element(
                "time", attributes: [("datetime", showing.interval.end.description)],
                page.wording.time(end.time)), .text(days),
        ])
    }

    /// As it stands; the script lets it run.
    private func countdown(_ showing: Showing, _ isOn: Bool) -> HTML {
        let until = isOn ? showing.interval.end : showing.interval.start
        let seconds = until.secondsSinceEpoch - page.instant.secondsSinceEpoch
        let length = page.wording.length(.seconds((seconds + 59) / 60 * 60))
        return .element(
            "span",
            attributes: [
                ("class", "countdown"), ("role", "timer"), ("data-until", until.description),
                ("data-kind", isOn ? "ends" : "starts"),
            ], isOn ? messages.endsIn(length) : messages.startsIn(length))
    }

    private func actions(_ entry: Catalogue.Entry) -> HTML {
        let watch = entry.watchLink.map {
            HTML.element("a", attributes: [("class", "watch"), ("href", $0)], messages.watch)
        }
        let channel = entry.channel(for: page.phrases.language).flatMap { channel in
            channel.link.map {
                HTML.element("a", attributes: [("href", $0)], page.wording.interpretation(in: channel.language))
            }
        }
        let links = [watch, channel].compactMap { $0 }
        return links.isEmpty ? .nothing : .element("p", attributes: [("class", "actions")], HTML.spaced(links))
    }
}
