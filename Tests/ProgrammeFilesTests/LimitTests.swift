import Diagnostics
import ProgrammeFiles
import Programmes
import Testing

/// What no honest file needs is refused quickly, and never by running out of memory.
@Suite struct LimitTests {
    private let head = "id: a\ntitle: A\nzone: Europe/London\ndays: 2027-07-24\nsessions: []\n"

    @Test func nestingIsFollowedToTheSixtyFourthLevel() {
        // `days` is the second level.
        let deep = "days: " + String(repeating: "[", count: 63) + String(repeating: "]", count: 63)
        #expect(!Checked(deep).messages.contains { $0.hasPrefix("F108") })
        let deeper = "days: " + String(repeating: "[", count: 65)
        #expect(Checked(deeper).lines == ["1:70-1:71 F108 error: this is nested deeper than 64 levels"])
    }

    @Test func millionsOfBracketsAreRefusedAtOnce() {
        for brackets in ["[", "{", "- ", "{a: "] {
            let text = String(repeating: brackets, count: 1_000_000)
            #expect(Checked(text).diagnostics.contains { $0.severity == .error })
        }
    }

    @Test func mistakesWithoutEndAreCounted() {
        let text = "id: a\ntitle: A\nzone: Europe/London\ndays: 2027-07-24\nsessions:\n"
        let found = Checked(text + String(repeating: "- x\n", count: 3_000)).document.diagnostics
        #expect(found.count == 1_001)
        #expect(found.prefix(1_000).allSatisfy { $0.code == "P103" })
        #expect(found.last?.code == "F116")
        #expect(found.last?.severity == .error)
        #expect(found.last?.message == "and 2000 more in this file, not shown: mend these first")
    }

    @Test func noMoreEntriesAreReadThanAProgrammeCanHaveInAllItsFiles() {
        let text = "id: a\ntitle: A\nzone: Europe/London\ndays: 2027-07-24\ninclude: more.yaml\nsessions:\n"
        func full(_ own: Int, _ included: Int) -> [Diagnostic] {
            let more = "sessions:\n" + String(repeating: "- x\n", count: included)
            let checked = Checked(text + String(repeating: "- x\n", count: own), files: ["more.yaml": more])
            return checked.document.diagnostics.filter { $0.code == "F117" }
        }
        #expect(full(60_000, 40_000) == [])
        let found = full(60_000, 40_001)
        #expect(
            found.map(\.message) == [
                "sessions goes beyond the 100000 entries that a programme can have: no more are read"
            ])
        // The head of the included file has ten bytes, each entry four.
        #expect(found.first?.range.file == 1 && found.first?.range.bytes.lowerBound == 10 + 4 * 40_000 + 2)
        #expect(full(100_001, 5).count == 1)
    }

    @Test func warningsWithoutEndHideNoError() {
        let comments = String(repeating: "tagline: A #1\n", count: 2_000)
        let found = Checked(head + comments + "days: x\n").document.diagnostics
        #expect(found.contains { $0.severity == .error })
    }

    @Test func aSpreadsheetUnderWrongHeadsHasMistakesOfItsOwn() {
        let text = "id: a\ntitle: A\nzone: Europe/London\ndays: 2027-07-24\nsessions: s.csv\n"
        let rows = String(repeating: "x,y\n", count: 1_500)
        let found = Checked(text, files: ["s.csv": "wrong,heads\n" + rows]).document.diagnostics
        #expect(found.count { $0.code == "F116" && $0.range.file == 1 } == 1)
        #expect(found.count < 1_010)
    }

    @Test func aliasesThatUnfoldWithoutEndAreRefused() {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let list = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            bomb += "a\(level): &a\(level) [\(list)]\n"
        }
        #expect(Checked(bomb).messages == ["F109 error: the aliases of this file unfold into more than 100000 parts"])
    }

    @Test func aliasesCannotMakeAFileDeeperThanBracketsCan() {
        var tower = "a0: &a0 [x]\n"
        for level in 1...200 { tower += "a\(level): &a\(level) [*a\(level - 1)]\n" }
        #expect(Checked(tower).messages == ["F108 error: this is nested deeper than 64 levels"])
    }

    @Test func anAnchorInsideItselfIsNone() {
        let text = "a: &a [*a]\n"
        #expect(Checked(text).diagnostics.map(\.code.description) == ["F101"])
    }

    @Test func anchorsAndMergesSaveWriting() throws {
        let checked = Checked(
            """
            id: a
            title: A
            zone: Europe/London
            days: 2027-07-24
            sessions:
              - &first {id: a, title: A, at: 12:00, length: &long 1h}
              - {<<: *first, id: b, at: 13:00}
              - {<<: [{kind: rally, id: no}, *first], id: c, at: 14:00, length: *long}
            """)
        #expect(checked.lines == [])
        let sessions = try #require(checked.document.programme).sessions
        #expect(sessions.map(\.id.description) == ["a", "b", "c"])
        #expect(sessions.map(\.length) == [.seconds(3_600), .seconds(3_600), .seconds(3_600)])
        #expect(sessions.map(\.kind) == [.talk, .talk, .rally])
    }

    @Test func aMistakeInAnAnchoredValueIsWhereTheValueBegins() {
        let marked = MarkedText(head.replacing("sessions: []", with: "sessions: [{id: a, title: A, length: &l «90»}]"))
        let checked = Checked(marked.text)
        #expect(checked.lines.map { String($0.prefix { $0 != " " }) } == marked.marks)
        #expect(checked.fixed(onlySafe: false).contains("length: &l 90m}"))
    }

    @Test func bytesThatAreNotUTF8AreFoundWhereTheyStand() {
        for (bytes, name) in [
            ([0xFF], "ff"), ([0xC3, 0x28], "c3"), ([0xE2, 0x82], "e2"), ([0xED, 0xA0, 0x80], "ed"),
            ([0xC0, 0x80], "c0"), ([0xF4, 0x90, 0x80, 0x80], "f4"),
        ] as [([UInt8], String)] {
            let text: [UInt8] = Array("id: é\nti".utf8) + bytes
            #expect(
                Checked(bytes: text).lines == [
                    "2:3-2:4 F105 error: the byte 0x\(name) is not UTF-8: save the file as UTF-8"
                ])
        }
    }

    @Test func aFileInUTF16IsRefused() {
        let text: [UInt8] = [0xFF, 0xFE] + "id: a\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(Checked(bytes: text).diagnostics.map(\.code) == ["F105"])
    }

    @Test func aFileFullOfControlCharactersIsNotListedWhole() {
        let text = String(repeating: "\u{1}", count: 1_000_000)
        #expect(Checked(text).diagnostics.count == 20)
    }

    @Test(.timeLimit(.minutes(1)))
    func oneLongLineIsReadAsFastAsManyShortOnes() {
        let items = (0..<20_000).map { "{id: s\($0), title: École, length: 1h}" }.joined(separator: ", ")
        let checked = Checked(head.replacing("sessions: []", with: "sessions: [\(items)]"))
        #expect(checked.document.programme?.sessions.count == 20_000)
    }

    @Test(.timeLimit(.minutes(1)))
    func aFileFullOfMistakesIsReadToItsEnd() {
        let items = (0..<5_000).map {
            "  - {id: S\($0), titel: A, length: 9, speakers: [x\($0)], at: 2027-07-24 4pm BXT}"
        }
        let text = head.replacing("sessions: []", with: "sessions:\n" + items.joined(separator: "\n"))
        let checked = Checked(text)
        #expect(checked.document.diagnostics.filter { $0.code != "F116" }.count == 1_000)
        #expect(checked.diagnostics.last.map { checked.document.files.start($0.range).line } == 5_005)
    }
}
