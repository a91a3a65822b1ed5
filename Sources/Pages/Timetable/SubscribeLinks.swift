internal import Markup
internal import Programmes
internal import Wording

extension TimetablePage {
    /// The whole programme's feed in the page's language.
    var calendarPath: String {
        phrases.language == site.languages[0] ? "calendar.ics" : "calendar/\(phrases.language).ics"
    }

    /// With a public address a calendar can follow the feed; without one its file can be taken.
    var subscribe: HTML {
        guard site.hasCalendars else { return .nothing }
        guard let root = site.publicRoot else {
            return .element(
                "p", attributes: [("class", "subscribe")],
                [.element("a", attributes: [("href", place.link(to: calendarPath))], messages.addToCalendar)])
        }
        return disclosure(messages.subscribe, [.element("ul", subscriptions(root + calendarPath))])
    }

    private func subscriptions(_ address: String) -> [HTML] {
        let bare =
            address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).last.map(String.init) ?? ""
        let webcal = "webcal://\(bare)"
        let google = "https://calendar.google.com/calendar/r?cid=" + percentEncoded(webcal)
        return [(messages.subscribe, webcal), ("Google", google), (messages.download, place.link(to: calendarPath))]
            .map { words, link in .element("li", [.element("a", attributes: [("href", link)], words)]) }
    }

    private func percentEncoded(_ text: String) -> String {
        text.utf8.reduce(into: "") { encoded, byte in
            let character = Character(Unicode.Scalar(byte))
            if character.isASCII, character.isLetter || character.isNumber || "-._~".contains(character) {
                encoded.append(character)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
    }
}
