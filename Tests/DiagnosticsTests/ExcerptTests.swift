import Diagnostics
import Testing

@Suite("Excerpts of a file, and what they hide")
struct ExcerptTests {
    private func excerpt(_ text: String, at word: String, _ path: String = "a.yaml", known: [String] = []) throws
        -> Excerpt
    {
        let range = try #require(text.firstRange(of: word))
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        var files = SourceFiles()
        let file = files.add(SourceFile(path: path, text: text))
        let diagnostic = Diagnostic(
            "P1", .error, "no", at: SourceRange(file: file, bytes: start..<(start + word.utf8.count)))
        return try #require(Excerpt.all(of: diagnostic, in: files, hiding: Secrets(known)).first)
    }

    @Test func `a line is cut at the ends of what is meant`() throws {
        let excerpt = try excerpt("id: a\ntitle: Räte & mehr # so\n", at: "Räte")
        #expect(excerpt.location == "a.yaml:2:8" && excerpt.line == 2)
        #expect((excerpt.before, excerpt.marked, excerpt.after) == ("title: ", "Räte", " & mehr # so"))
    }

    @Test(
        "what is private is hidden, however it is spelt",
        arguments: [
            "join: secret", "join: 'secret'", "jion: secret", "Join : secret", "\"join\": secret", "joinn: secret",
            "email: secret", "e-mail: secret", "E_Mail: [secret]", "emial: secret", "host-account: {a: secret}",
            "hostaccount: secret", "- {id: a, join: secret}", "x: secret@example.org", "x: https://example.org/secret",
            "x: [\"https://example.org/secret\"]", "join:\n  secret", "join: >\n  a\n  secret",
        ])
    func hidden(line: String) throws {
        for (text, word) in [(line, "secret"), ("\(line)\nb: c", "\(line.prefix(1))")] {
            let excerpt = try excerpt(text, at: word)
            #expect(!(excerpt.before + excerpt.marked + excerpt.after).contains("secret"), "\(excerpt)")
        }
    }

    @Test func `a value that has been read is hidden wherever it stands`() throws {
        let excerpt = try excerpt("title: about hush-account and more", at: "about", known: ["hush-account"])
        #expect(excerpt.after == " ••• and more")
        #expect(Secrets(["hush-account"]).hidden("is \"hush-account\"") == "is \"•••\"")
    }

    @Test func `what is public is shown`() throws {
        for line in [
            "title: The joint email account of hosts", "at: 2027-07-24 17:00", "- {id: john, title: Rejoin: now}",
        ] {
            let excerpt = try excerpt(line, at: String(line.prefix(2)))
            #expect(excerpt.before + excerpt.marked + excerpt.after == line)
        }
    }

    @Test func `of a table only the cell that is meant is shown`() throws {
        let excerpt = try excerpt("name,zone\nAda,Europe/Nowhere\n", at: "Europe/Nowhere", "people.csv")
        #expect((excerpt.before, excerpt.marked, excerpt.after) == ("", "Europe/Nowhere", ""))
    }
}
