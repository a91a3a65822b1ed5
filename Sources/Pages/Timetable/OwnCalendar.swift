internal import Markup
internal import Wording

extension PageSetting {
    /// The calendar of the sessions that a visitor keeps: its addresses are filled in by the script, which alone knows them.
    var ownCalendar: HTML {
        guard site.hasCalendars else { return .nothing }
        let links =
            SubscribeLinks.Application.allCases.map { (name: $0.rawValue, title: HTML.bdi($0.title, dir: "ltr")) }
            + [(name: "download", title: .text(messages.download))]
        let items = links.map { link in
            HTML.element(
                "li", [.element("a", attributes: [("data-calendar", link.name)], [link.title])])
        }
        let address = HTML.element(
            "li",
            [
                .text("\(messages.calendarAddress): "), .element("code", attributes: [("dir", "ltr")], []), " ",
                .element("button", attributes: [("type", "button"), ("data-copy", "")], messages.copyLink),
            ])
        let only = HTML.element(
            "label", attributes: [("class", "only-kept")],
            [.element("input", attributes: [("type", "checkbox")]), .text(" \(messages.onlyKept)")])
        return .element(
            "details",
            attributes: [("class", "own-calendar by-script"), ("data-feed", site.publicRoot.map { $0 + "my.ics" })],
            [
                .element("summary", messages.myCalendar), .element("p", [only]),
                .element("p", attributes: [("class", "hint")], messages.keepHint),
                .element("ul", attributes: [("class", "subscriptions"), ("hidden", "")], items + [address]),
            ])
    }

    /// Where a visitor looks for a zone by name.
    var zonePicker: HTML {
        let field = HTML.element(
            "input",
            attributes: [
                ("type", "text"), ("id", "_place"), ("role", "combobox"), ("autocomplete", "off"),
                ("spellcheck", "false"), ("aria-autocomplete", "list"), ("aria-expanded", "false"),
                ("aria-controls", "_places"),
            ])
        let list = HTML.element(
            "ul",
            attributes: [("id", "_places"), ("role", "listbox"), ("aria-label", messages.timeZones), ("hidden", "")])
        return .element(
            "form", attributes: [("class", "zone-picker by-script"), ("role", "search")],
            [.element("label", attributes: [("for", "_place")], messages.cityOrCountry), " ", field, list])
    }
}
