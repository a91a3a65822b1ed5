import Chronology
import Diagnostics
import Glibc
import Rules
import Testing

/// What `plenary explain` prints about a rule is true: the example on its page is found by that rule.
@Suite struct PagesOfRulesTests {
    @Test(arguments: allRules.map { $0.code.description })
    func theExampleOnARulesPageBreaksIt(code: String) throws {
        let page = try #require(text(of: "\(root)/docs/diagnostics/\(code).md"), "docs/diagnostics/\(code).md")
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(page.hasPrefix("# \(code): "))
        #expect((10...26).contains(lines.count), "a page is short")
        #expect(lines.allSatisfy { $0.count <= 110 })
        let example = try #require(page.split(separator: "```").first { $0.hasPrefix("yaml\n") })
        let programme = MarkedProgramme(
            String(example.dropFirst(5)), today: CivilDate(year: 2027, month: 4, day: 1)!,
            zoneData: code == "R211" ? "2025b" : "2027a")
        #expect(programme.codes.contains(code))
    }

    @Test func `each soft rule is in the documentation with what it counts and what that costs`() throws {
        let page = try #require(text(of: "\(root)/docs/placing.md"))
        for rule in softRules {
            #expect(page.contains("\n| `\(rule.id)` | \(rule.counts) | \(rule.usualWeight) |\n"), "\(rule.id)")
        }
    }

    private func text(of path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }
}
