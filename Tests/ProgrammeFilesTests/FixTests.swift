import Diagnostics
import ProgrammeFiles
import Testing

/// `check --fix`: what can only mean one thing is written so, and every other byte stays.
@Suite struct FixTests {
    private static let written = """
        # Ours since 1990
        id:   world-school     # permanent
        titel:  {en: World School, fr: "École mondiale"}
        zone: Europe/London
        days: 2027-7-24..2027-07-27
        colour: #8a1538
        streams:
        \t- {id: main, title: "Main: hall", capacity: 1_000}
        sessions:
          - {id: opening, title: Opening, at: 2027-07-24 17:00, length: 90 min, kind: Plenary}   # first
          - {id: songs, title: Songs, at: after opening + 15 minutes, "lenght": '2 hours'}
          - {id: talk, title: Talk, at: 2027-07-25 4pm BST, length: 1h}
          - {id: late, title: Late, at: "2027-07-25 12:00 (first)", length: 90}
        """
    private static let mended = """
        # Ours since 1990
        id:   world-school     # permanent
        title:  {en: World School, fr: "École mondiale"}
        zone: Europe/London
        days: 2027-07-24..2027-07-27
        colour: "#8a1538"
        streams:
          - {id: main, title: "Main: hall", capacity: 1000}
        sessions:
          - {id: opening, title: Opening, at: 2027-07-24 17:00, length: 90m, kind: plenary}   # first
          - {id: songs, title: Songs, at: after opening + 15m, length: '2h'}
          - {id: talk, title: Talk, at: 2027-07-25 16:00, length: 1h}
          - {id: late, title: Late, at: 2027-07-25 12:00, length: 90}
        """

    @Test func safeFixesMendWhatIsCertainAndTouchNothingElse() {
        var text = Self.written
        var counts: [Int] = []
        for _ in 0..<4 {
            let checked = Checked(text)
            counts.append(checked.diagnostics.count)
            text = checked.fixed()
        }
        #expect(text == Self.mended)
        #expect(Checked(text).messages == ["P108 error: \"90\" is not a length: expected one like 90m, 2h or 1h30m"])
        // The tab is all that can be seen before it is mended.
        #expect(counts.first == 1)
        #expect(zip(counts.dropFirst(), counts.dropFirst(2)).allSatisfy { $0 >= $1 })
    }

    @Test func quotingAValueMendsWhatYAMLCannotRead() {
        for (broken, mended) in [
            ("title: Workshop: part two", "title: \"Workshop: part two\""),
            ("title: [Draft] Opening # note", "title: \"[Draft] Opening\" # note"),
            ("title: 'It's on'", "title: \"It's on\""),
            ("title: \"Red\" \\ more", "title: \"\\\"Red\\\" \\\\ more\""),
            ("title: {en: Workshop: two, fr: Atelier}", "title: {en: \"Workshop: two\", fr: Atelier}"),
            ("title: {en: #1 in town}", "title: {en: \"#1 in town\"}"),
            ("title: Talk #3", "title: \"Talk #3\""),
            ("title: !Important notice", "title: \"!Important notice\""),
            ("title: *Important* notice", "title: \"*Important* notice\""),
        ] {
            let rest = "\nid: a\nzone: Europe/London\ndays: 2027-07-24\nsessions: []\n"
            #expect(Checked(broken + rest).fixed() == broken + rest, "quoting is never done unasked")
            #expect(Checked(broken + rest).fixed(onlySafe: false) == mended + rest)
        }
    }

    @Test func aWordInTheListOfASpreadsheetsCellIsMendedAlone() {
        let checked = Checked(
            "id: a\ntitle: A\nzone: Europe/London\ndays: 2027-07-24\nspeakers: [{id: amina, name: A}, {id: john, name: J}]\n"
                + "sessions: s.csv\n",
            files: ["s.csv": "id,title,at,length,speakers\na,A,12:00,90 min,\"john; amna\"\n"])
        let fixed = applyingFixes(of: checked.diagnostics, to: checked.document.files, onlySafe: false)
        let text = fixed.bytes[1].map { String(decoding: $0, as: UTF8.self) }
        #expect(text == "id,title,at,length,speakers\na,A,12:00,90m,\"john; amina\"\n")
    }

    @Test func aFixOfAReferenceKeepsTheWordsAroundIt() {
        let text = programme(
            """
              - {id: after-party, title: A, at: 2027-07-24 17:00, length: 1h}
              - {id: b, title: B, at: "after after-prty + 15m", length: 1h}
            """)
        #expect(Checked(text).fixed(onlySafe: false) == text.replacing("after-prty", with: "after-party"))
    }

    @Test func aMisspeltKeyIsNotWrittenOverOneThatIsThere() {
        let text = programme("  - {id: a, title: A, titel: B, at: 2027-07-24 17:00, length: 1h}\n")
        #expect(Checked(text).fixed() == text)
    }

    @Test func aSecondGuessIsNeverAppliedUnasked() {
        // Far from any key, or from one that means something else.
        let text = programme("  - {id: a, title: A, start: 2027-07-24 17:00, length: 1h, kind: lecture}\n")
        #expect(Checked(text).fixed() == text)
    }
}
