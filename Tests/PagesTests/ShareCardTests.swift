import Chronology
import Drawing
import Glibc
import Pages
import Programmes
import Scheduling
import Testing
import Wording

@Suite("How a share card is laid out")
struct ShareCardTests {
    static let yaml = """
        id: school
        title: World School
        zone: Europe/London
        days: 2027-07-24
        languages: [en, ur]
        colour: yellow
        sessions:
          - {id: opening, title: {en: "What is value?", ur: قدر کیا ہے؟}, at: 17:00, length: 90m}
        """

    private func picture(_ language: String, _ yaml: String = yaml, address: String? = "https://example.org/") throws
        -> Picture
    {
        let edition = try Samples.edition(yaml)
        let catalogue = Catalogue(edition)
        let id = try #require(ShareCard.showing(of: ID("opening"), in: catalogue))
        return ShareCard(
            of: try #require(catalogue.entry(id)), in: catalogue, on: edition.schedule.home,
            phrases: Phrasebook(edition, Wording(language: LanguageTag(known: language))), address: address
        ).picture()
    }

    private func words(_ picture: Picture) -> [Picture.Words] {
        picture.shapes.compactMap { if case .words(let words) = $0 { words } else { nil } }
    }

    private func code(_ picture: Picture) -> Picture.Box? {
        picture.shapes.compactMap { if case .grid(_, let box, _) = $0 { box } else { nil } }.first
    }

    @Test func `from the right in Urdu: every box is where its mirror image would be`() throws {
        let (english, urdu) = (try picture("en"), try picture("ur"))
        #expect(words(english).allSatisfy { !$0.isFromRight } && words(urdu).allSatisfy(\.isFromRight))
        for (left, right) in zip(words(english), words(urdu)) {
            #expect(right.box.x == Double(ShareCard.width) - left.box.x - left.box.width)
        }
        #expect(try #require(code(english)).x > 900 && #require(code(urdu)).x < 300)
    }

    @Test func `a title in another language than the card's is read its own way`() throws {
        let urdu = words(try picture("ur", Self.yaml.replacing(", ur: قدر کیا ہے؟", with: "")))
        let title = try #require(urdu.first { $0.text == "What is value?" })
        #expect(title.language == "en" && title.isFromRight && !title.isRightToLeft)
    }

    @Test(arguments: ["yellow", "white", "black", "#777777", "red"])
    func `whatever the programme's colour is, all can be read`(colour: String) throws {
        let yaml = Self.yaml.replacing("colour: yellow", with: "colour: \"\(colour)\"")
        let picture = try picture("en", yaml)
        for text in words(picture) {
            // What lies under a text is the last rectangle drawn there.
            let ground = picture.shapes.prefix(2).compactMap { shape -> Picture.Ink? in
                guard case .rectangle(let box, let ink) = shape else { return nil }
                return box.y <= text.box.y && text.box.y + text.box.height <= box.y + box.height ? ink : nil
            }.last
            #expect(contrast(text.ink, try #require(ground)) >= 4.5, "\(text.text)")
        }
    }

    @Test func `without an address there is no code, and the words have its room`() throws {
        let (with, without) = (try picture("en"), try picture("en", address: nil))
        #expect(code(without) == nil)
        #expect(words(without).map(\.box.width).reduce(0, +) > words(with).map(\.box.width).reduce(0, +))
    }

    private func contrast(_ one: Picture.Ink, _ other: Picture.Ink) -> Double {
        func linear(_ value: Int) -> Double {
            let share = Double(value) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        func luminance(_ ink: Picture.Ink) -> Double {
            0.2126 * linear(ink.red) + 0.7152 * linear(ink.green) + 0.0722 * linear(ink.blue)
        }
        let (first, second) = (luminance(one), luminance(other))
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }
}
