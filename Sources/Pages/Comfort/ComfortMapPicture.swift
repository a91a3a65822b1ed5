package import Markup
package import Programmes
package import Timetables

/// A comfort map as a picture: a line a showing, a column a place, the hour of the place's clocks in each cell.
///
/// Told apart by more than colour: prime time is filled and bold, waking hours are outlined, sleeping hours are dark with
/// a moon. The colours differ in lightness too, so that they hold for every kind of colour blindness and on a printer.
package struct ComfortMapPicture: Sendable {
    let map: ComfortMap
    /// The organiser's, by which titles are chosen.
    let language: LanguageTag

    package init(_ map: ComfortMap, language: LanguageTag) {
        self.map = map
        self.language = language
    }

    /// With its own styles: it is the same inside a page and as a file.
    package func svg() -> XML {
        let layout = Layout(map)
        return .element(
            "svg",
            attributes: [
                ("xmlns", "http://www.w3.org/2000/svg"), ("class", "comfort"), ("role", "img"),
                ("viewBox", "0 0 \(layout.width) \(layout.height)"), ("width", "\(layout.width)"),
                ("height", "\(layout.height)"), ("aria-labelledby", "comfort-title comfort-desc"),
            ],
            [
                .element("title", attributes: [("id", "comfort-title")], "Comfort map"),
                .element("desc", attributes: [("id", "comfort-desc")], description),
                .element("style", Self.style),
                .element("rect", attributes: [("class", "ground"), ("width", "100%"), ("height", "100%")]),
            ] + legend(layout) + heads(layout) + lines(layout) + sums(layout))
    }

    /// The same in a sentence a place.
    package var description: String { sentences.joined(separator: " ") }

    /// "South Asia sees 31 of 48 sessions awake, 12 of them in prime time, and 2 of 2 headlines."
    package var sentences: [String] {
        zip(map.places, map.sums).map { place, sum in
            let headlines =
                sum.headlines == 0 ? "" : ", and \(sum.headlinesAwake) of \(counted(sum.headlines, "headline"))"
            return "\(place.title.words(in: language)) sees \(sum.awake) of \(counted(sum.sessions, "session")) awake, "
                + "\(sum.prime) of them in prime time\(headlines)."
        }
    }
}

func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

extension ComfortMap.Comfort {
    /// For those who hear or read the map.
    package var words: String {
        switch self {
        case .asleep: "asleep"
        case .awake: "awake"
        case .prime: "prime time"
        }
    }

    var name: String { self == .prime ? "prime" : words }
}
