import Driving
import Testing

@Suite("The command line")
struct CommandLineTests {
    @Test func `the version is on standard output`() throws {
        let ended = try Tool.run("--version")
        #expect(ended.status == 0)
        #expect(ended.text.hasPrefix("plenary ") && ended.lines.count == 1)
        #expect(ended.errors.isEmpty)
    }
}
