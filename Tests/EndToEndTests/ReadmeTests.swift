import Driving
import Testing

/// What README.md shows is what the tool prints, to the letter.
@Suite("README.md")
struct ReadmeTests {
    private struct Block {
        let kind: String
        let lines: [String]
    }

    /// A command of a transcript and what it printed.
    private struct Step {
        let command: String
        var output: [String] = []
    }

    private func blocks() throws -> [Block] {
        let text = try Files.text("\(Repository.root)/README.md")
        return text.matches(of: /(?ms)^```(\w+)\n(.*?)^```/).map { match in
            Block(kind: String(match.1), lines: String(match.2).lines)
        }
    }

    private func steps() throws -> [Step] {
        var steps: [Step] = []
        for line in try blocks().filter({ $0.kind == "console" }).flatMap(\.lines) {
            if line.hasPrefix("$ plenary ") {
                steps.append(Step(command: String(line.dropFirst("$ plenary ".count))))
            } else {
                steps[steps.count - 1].output.append(line)
            }
        }
        return steps.map { step in
            var step = step
            while step.output.last == "" { step.output.removeLast() }
            return step
        }
    }

    /// Its first ten lines, and a night in Paris that has no third hour.
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let yaml = try #require(try blocks().first { $0.kind == "yaml" })
        #expect(yaml.lines.count == 9)
        try folder.file("may-day.yaml", yaml.lines.joined(separator: "\n") + "\n")
        let school = """
            id: spring
            title: Spring
            zone: Europe/Paris
            days: 2027-03-27..2027-03-28
            public-address: https://school.example.org
            streams: [{id: main, title: Main, watch: https://video.example/live}]
            sessions:
              - {id: evening, at: 2027-03-27 20:00, title: Evening, length: 1h}
              - {at: 2027-03-28 02:30, id: night, title: Night, length: 1h}

            """
        try folder.file("school.yaml", school)
        return folder
    }

    @Test func `the transcripts are what the tool prints`() throws {
        let folder = try folder()
        let steps = try steps()
        #expect(steps.count >= 7)
        for step in steps where !step.command.hasPrefix("serve") {
            // On a terminal both go to one place; diagnostics come first.
            let ended = try run(["sh", "-c", "'\(Tool.path)' \(step.command) 2>&1"], in: folder.path)
            if step.command.hasPrefix("explain") {
                #expect(ended.status == 0 && ended.text.contains("Z102") && step.output.isEmpty)
            } else if step.command.contains("school.yaml") {
                #expect(ended.lines.filter { $0.contains(": error: ") } == step.output, "\(ended)")
            } else {
                #expect(ended.lines == step.output, "\(step.command)\n\(ended)")
            }
        }
    }

    @Test func `what is served, and at which addresses`() throws {
        let folder = try folder()
        let step = try #require(try steps().first { $0.command.hasPrefix("serve may-day.yaml") })
        let store = "sqlite:\(folder.path)/plenary.sqlite"
        let server = try Server(["\(folder.path)/may-day.yaml", "--store", store])
        guard case .port(let port) = server.client.address else { return }
        #expect(server.output.replacing(":\(port)/", with: ":8080/").lines == step.output)
        let text = try Files.text("\(Repository.root)/README.md")
        let table = text.lines.filter { $0.hasPrefix("| `") }.flatMap { line in
            (line.split(separator: "|").first ?? "").matches(of: /`([^`]+)`/).map { String($0.1) }
        }
        let paths = table.filter { !$0.hasPrefix(".") && !$0.contains("…") }
        #expect(paths.contains("calendar.ics") && paths.contains("in/Europe/London.html"))
        for path in paths { #expect(try server.get("/may-day-2027/\(path)").status == 200, "\(path)") }
        for ending in table.filter({ $0.hasPrefix(".") }) {
            #expect(try server.get("/may-day-2027/in/Europe/London\(ending)").status == 200, "\(ending)")
        }
        #expect(server.stop() == 0)
    }
}
