import Chronology
import Pages
import Programmes
import Scheduling
import Testing
import Wording

@Suite struct ChangeSentenceTests {
    private static let programme = """
        id: school
        title: School
        zone: Europe/London
        days: 2027-07-24..2027-07-25
        languages: [en, fr]
        streams: [{id: main, title: Main stream}, {id: hall, title: {en: Hall, fr: Salle}}]
        speakers:
          - {id: anna, name: Anna, zone: Asia/Karachi}
          - {id: ben, name: Ben, zone: Africa/Lagos}
        sessions:
          - id: opening
            title: {en: Opening, fr: Ouverture}
            at: 2027-07-24 17:00
            length: 1h
            stream: main
            speakers: [anna, ben]
            encores: [{id: east, at: 2027-07-25 09:00}]
        """

    /// The sentences after some replacements in the programme file.
    private static func sentences(
        _ replacements: KeyValuePairs<String, String>, in language: String = "en", of text: String = programme
    ) throws -> [String] {
        var altered = text
        for (old, new) in replacements { altered.replace(old, with: new) }
        #expect(altered != text, "nothing was replaced")
        let (old, new) = (try Samples.edition(text), try Samples.edition(altered))
        let zones = new.viewerZones.map { Samples.database.zone($0)! }
        let tag = LanguageTag(known: language)
        let maker = ChangeSentences(
            ChangeClocks(new, zones: zones), Phrasebook(new, Wording(language: tag)))
        return changes(from: old, to: new).map { maker.sentence(for: $0).text(in: tag) }
    }

    @Test func `a move is told on the home clock first, then on those of other cities`() throws {
        // Lagos is on London's time in July: nobody needs it twice.
        #expect(
            try Self.sentences(["24 17:00": "24 18:00"])
                == ["Moved: Opening, from Saturday 17:00 to 18:00 London, 22:00 in Karachi"])
    }

    @Test func `a move to another day names it, and a city that has another date says so`() throws {
        #expect(
            try Self.sentences(["24 17:00": "25 21:00"])
                == [
                    "Moved: Opening, from Saturday 17:00 to Sunday 21:00 London, 01:00 in Karachi (next day)"
                ])
    }

    @Test func `outside of a week of days the date is told`() throws {
        let long = Self.programme.replacing("2027-07-24..2027-07-25", with: "2027-07-24..2027-08-24")
        #expect(
            try Self.sentences(["24 17:00": "24 18:00"], of: long)
                == ["Moved: Opening, from Saturday 24 July, 17:00 to 18:00 London, 22:00 in Karachi"])
    }

    @Test func `sentences follow the language, with its names of things`() throws {
        #expect(
            try Self.sentences(["24 17:00": "24 18:00"], in: "fr")
                == ["Déplacée\u{A0}: Ouverture, samedi 17:00 → 18:00 (Londres), 22:00 (Karachi)"])
        #expect(
            try Self.sentences(["stream: main": "stream: hall"], in: "fr").first
                == "Autre flux\u{A0}: Ouverture, Salle")
        #expect(
            try Self.sentences(["24 17:00": "24 18:00"], in: "ur")
                == ["وقت تبدیل: Opening، ہفتہ 17:00 کے بجائے لندن میں 18:00، کراچی میں 22:00"])
    }

    @Test func `what comes or gets a time says when, what loses it says when it was`() throws {
        let more = "\n  - {id: songs, title: Songs, at: 2027-07-24 20:00, length: 1h, stream: main}"
        let encore = "encores: [{id: east, at: 2027-07-25 09:00}]"
        #expect(
            try Self.sentences([encore: encore + more]) == [
                "New: Songs, Saturday 20:00 London, 00:00 in Karachi (next day)"
            ])
        #expect(
            try Self.sentences(["    at: 2027-07-24 17:00\n": ""])
                == ["Time to be announced: Opening, no longer Saturday 17:00"])
        #expect(
            try Self.sentences(["    at: 2027-07-24 17:00\n": "    at: 2027-07-24 17:00\n    status: cancelled\n"])
                == ["Cancelled: Opening"])
    }

    @Test func `an encore is told from its session`() throws {
        #expect(
            try Self.sentences(["07-25 09:00": "07-25 10:00"])
                == ["Moved: Opening (Shown again), from Sunday 09:00 to 10:00 London, 14:00 in Karachi"])
        #expect(
            try Self.sentences(["    encores: [{id: east, at: 2027-07-25 09:00}]": ""])
                == ["Removed: Opening (Shown again)"])
        let two = "{id: east, at: 2027-07-25 09:00}, {id: west, at: 2027-07-25 23:00}"
        #expect(
            try Self.sentences(["{id: east, at: 2027-07-25 09:00}": two])
                == ["Shown again: Opening, Sunday 23:00 London, 03:00 in Karachi (next day)"])
    }

    @Test func `a title that changed in another language is a detail to this one's readers`() throws {
        #expect(try Self.sentences(["fr: Ouverture": "fr: Début"]) == ["Details changed: Opening"])
        #expect(
            try Self.sentences(["fr: Ouverture": "fr: Début"], in: "fr") == ["Nouveau titre\u{A0}: Ouverture → Début"])
    }

    @Test func `details are named`() throws {
        #expect(
            try Self.sentences(["speakers: [anna, ben]": "speakers: [anna]\n    description: Long."])
                == ["Details changed: Opening (Description, Speakers)"])
        #expect(
            try Self.sentences(["length: 1h": "length: 90m"]) == ["Length changed: Opening, from 1 h to 1 h 30 min"])
    }

    @Test func `every language has a sentence for every change`() throws {
        for language in Wording.languages {
            for replacement in ["24 18:00", "24 17:00\n    status: cancelled", "24 17:00\n    tags: [x]"] {
                let found = try Self.sentences(["24 17:00": replacement], in: language.description)
                #expect(found.count == 1 && found[0].contains(language.description == "fr" ? "Ouverture" : "Opening"))
                #expect(found[0].unicodeScalars.allSatisfy { $0.value >= 0x20 }, "a mark is left in \(found[0])")
            }
        }
    }

    @Test func `many zones are told by a few that lie far apart`() throws {
        let cities = ["America/Los_Angeles", "America/Sao_Paulo", "Asia/Tokyo", "Asia/Kolkata", "Australia/Sydney"]
        let many = cities.enumerated().map { "  - {id: s\($0), name: S, zone: \($1)}" }.joined(separator: "\n")
        let people = cities.indices.map { "s\($0)" }.joined(separator: ", ")
        let text = Self.programme.replacing("speakers:\n", with: "speakers:\n\(many)\n")
            .replacing("[anna, ben]", with: "[anna, ben, \(people)]")
        #expect(
            try Self.sentences(["24 17:00": "24 18:00"], of: text)[0]
                .hasSuffix("18:00 London, 03:00 in Sydney (next day), 22:30 in Kolkata, 10:00 in Los Angeles"))
    }
}
