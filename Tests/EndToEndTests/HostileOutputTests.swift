import Driving
import Testing

/// Nobody's words, file names or arguments drive the terminal, forge a line, or turn what follows.
@Suite("What others wrote is only words in what is printed")
struct HostileOutputTests {
    private static let name = "evil\nfake.yaml:1:1: error: forged [F101]\u{1B}[2J\u{1B}]0;t\u{7}\u{9B}31m\u{202E}x.yaml"

    private static let programme = """
        id: evil
        title: "\u{202E}T \u{2066}<script>"
        zone: Europe/London
        days: 2027-07-24
        speakers: [{id: s, name: "S\\nfake.yaml:1:1: error: forged"}]
        sessions: [{id: one, title: "A\\n\u{202E}B", at: 12:00, length: 1h, speakers: [s]}]
        """

    private func expectPlain(_ ended: Ended, _ words: [String]) {
        let said = (ended.text + ended.errorText).unicodeScalars
        #expect(!said.contains { $0 != "\n" && $0.value < 0x20 || (0x7F..<0xA0) ~= $0.value }, "\(words): \(ended)")
        #expect(!ended.errorText.split(separator: "\n").contains { $0.hasPrefix("fake.yaml") }, "\(words): \(ended)")
        #expect(!ended.errorText.unicodeScalars.contains("\u{202E}"), "\(words): \(ended)")
    }

    @Test func `in the names of files`() throws {
        let folder = try TemporaryFolder()
        try folder.file(Self.name, Self.programme)
        try folder.file("broken\n\u{1B}[31m.yaml", "id: [\n")
        for file in [Self.name, "broken\n\u{1B}[31m.yaml", "missing\n\u{1B}[31m.yaml"] {
            for words in [
                ["check", file], ["check", file, "--json"], ["check", file, "--fix"], ["show", file], ["export", file],
                ["release", file, "--dry-run"], ["diff", file, file], ["export", file, "--to", "out\n\u{1B}[31m"],
            ] {
                expectPlain(try Tool.run(words, in: folder.path), words)
            }
        }
    }

    @Test func `in arguments`() throws {
        let folder = try TemporaryFolder()
        try folder.file("a.yaml", Self.programme)
        let evil = "x\n\u{1B}[2J\u{9B}31m\u{202E}"
        for words in [
            [evil], ["--\(evil)"], ["explain", evil], ["show", "a.yaml", "--zone", evil],
            ["show", "a.yaml", "--language", evil], ["show", "a.yaml", "--session", evil],
            ["show", "a.yaml", "--speaker", evil], ["export", "a.yaml", "--formats", evil],
            ["export", "a.yaml", "--zones", evil], ["export", "a.yaml", "--to", "missing/\(evil)/\(evil)"],
            ["serve", "a.yaml", "--listen", evil], ["editions", evil, "--store", "sqlite:x.sqlite"],
            ["editions", "--store", evil], ["diff", "\(evil)@1", "a.yaml"], ["new", evil], ["check", evil],
            ["zones", "--changes", evil, "a.yaml"],
        ] {
            expectPlain(try Tool.run(words, in: folder.path), words)
        }
        for name in ["SOURCE_DATE_EPOCH", "TZDIR"] {
            let ended = try Tool.run(["export", "a.yaml"], environment: [name: evil], in: folder.path)
            expectPlain(ended, [name])
        }
    }
}
