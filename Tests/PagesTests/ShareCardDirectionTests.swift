import Drawing
import Pages
import Programmes
import Scheduling
import Testing
import Wording

/// On a picture there are no elements that keep words apart. Three letters that look the same from both sides show whether
/// anything beside them was turned: the card must not differ by a pixel from one without marks of direction.
@Suite("Marks of direction stay with the words of a share card that have them")
struct ShareCardDirectionTests {
    private func card(_ language: String, name: String = "ooo", stream: String = "ooo", title: String = "ooo") throws
        -> Picture
    {
        let edition = try Samples.edition(
            """
            id: school
            title: "\(title)"
            zone: Europe/London
            days: 2027-07-24..2027-07-25
            languages: [en, ur]
            streams: [{id: hall, title: "\(stream)"}, {id: other, title: Other}]
            speakers: [{id: a, name: "\(name)"}, {id: b, name: "Ruth אבג"}, {id: c, name: "דהו"}]
            sessions:
              - {id: opening, title: "\(title)", at: 17:00, length: 90m, stream: hall, speakers: [b, a, c],
                 encores: [{id: again, at: 2027-07-25 09:30, stream: other}]}
            """)
        let catalogue = Catalogue(edition)
        let id = try #require(ShareCard.showing(of: ID("opening"), in: catalogue))
        return ShareCard(
            of: try #require(catalogue.entry(id)), in: catalogue, on: edition.schedule.home,
            phrases: Phrasebook(edition, Wording(language: LanguageTag(known: language))), address: nil
        ).picture()
    }

    @Test(
        arguments: [
            "\u{202E}ooo", "\u{2067}ooo", "\u{202B}\u{202B}ooo", "\u{2066}\u{202E}ooo", "\u{2069}\u{2069}\u{202E}ooo",
            "\u{2069}\u{2068}\u{2067}ooo",
        ], ["en", "ur"])
    func marks(words: String, language: String) throws {
        let plain = try Painter.shared.png(card(language))
        #expect(try Painter.shared.png(card(language, name: words)) == plain, "a speaker's")
        #expect(try Painter.shared.png(card(language, stream: words)) == plain, "a stream's")
        #expect(try Painter.shared.png(card(language, title: words)) == plain, "a title's")
        #expect(try card(language, name: words, stream: words, title: words).description == card(language).description)
    }

    @Test func `names that are written from the right keep their order among those that are not`() throws {
        let facts = try card("en").shapes.compactMap { if case .words(let words) = $0 { words.text } else { nil } }
            .first { $0.contains("Ruth") }
        let apart = ["ooo", "Ruth אבג", "ooo", "דהו", "Sunday 25 July, 09:30"].map { "\u{2068}\($0)\u{2069}" }
        #expect(facts == "\(apart[0]) · \(apart[1]), \(apart[2]) and \(apart[3]) · Also shown: \(apart[4])")
    }
}
