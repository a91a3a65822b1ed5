import ICalendar
import Testing

@Suite struct FoldingTests {
    private func lines(_ text: String) -> [[UInt8]] {
        var writer = CalendarWriter()
        writer.property("SUMMARY", .text(text))
        return writer.bytes.split(separator: 0x0A).map { Array($0.dropLast()) }
    }

    /// RFC 5545 section 3.1, read backwards.
    private func unfolded(_ lines: [[UInt8]]) -> String {
        String(decoding: lines[0] + lines.dropFirst().flatMap { $0.dropFirst() }, as: UTF8.self)
    }

    @Test(arguments: [
        String(repeating: "x", count: 67), String(repeating: "x", count: 68), String(repeating: "word ", count: 60),
        String(repeating: "é", count: 200), String(repeating: "한국어", count: 50), String(repeating: "👨‍👩‍👧‍👦🇵🇰👍🏽", count: 20),
        String(repeating: "a\u{301}\u{327}", count: 60), "a" + String(repeating: "\u{301}", count: 100),
        String(repeating: "جيتنے", count: 40),
    ])
    func `a folded line reads as it was and no part is too long`(text: String) {
        let lines = lines(text)
        #expect(unfolded(lines) == "SUMMARY:\(text)")
        #expect(lines.allSatisfy { $0.count <= 75 })
        #expect(lines.dropFirst().allSatisfy { $0.first == 0x20 })
        #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    }

    @Test func `75 octets are one line and 76 are two`() {
        #expect(lines(String(repeating: "x", count: 67)).count == 1)
        #expect(lines(String(repeating: "x", count: 68)).map(\.count) == [75, 2])
    }

    @Test func `what a reader sees as one character is not torn`() {
        let family = "👨‍👩‍👧‍👦"
        let lines = lines(String(repeating: family, count: 12))
        let whole = lines.dropFirst().map { String(decoding: $0.dropFirst(), as: UTF8.self) }
        #expect(whole.allSatisfy { $0.allSatisfy { $0 == Character(family) } })
    }

    @Test func `a backslash stays with what it escapes`() {
        for length in 60...75 {
            let folded = lines(String(repeating: "x", count: length) + ",,,,,,,,")
            #expect(folded.dropLast().allSatisfy { $0.last != UInt8(ascii: "\\") }, "\(length)")
        }
    }
}
