import Driving
import Glibc
import Testing

@Suite("place, and who waits for it")
struct PlaceOnATerminalTests {
    private let folder: TemporaryFolder
    private let school: String

    /// Ann's two sessions can't both be at ten. The bound does not know it: so no plan is known to be the best, and the search goes on
    /// until somebody ends it.
    init() throws {
        folder = try TemporaryFolder()
        school = try folder.file(
            "may.yaml",
            """
            id: may
            title: May
            zone: Europe/London
            days: 2027-05-01
            hours: 10:00..14:00
            streams: [{id: a, title: A}, {id: b, title: B}]
            speakers: [{id: ann, name: Ann}]
            sessions:
              - {id: one, title: One, length: 1h, speakers: [ann], preferred: 10:00..11:00}
              - {id: two, title: Two, length: 1h, speakers: [ann], preferred: 10:00..11:00}
              - {id: three, title: Three, length: 1h, within: 12:00..13:00, preferred: 10:00..11:00}

            """)
    }

    @Test func `Ctrl-C keeps the best plan, prints it, and says how to have it again`() throws {
        let began = Clock.now
        let ended = try Terminal.run(
            "place", school, "--seconds", "100", "--colour", "never", interruptedAfter: "million moves a second")
        #expect(ended.status == 0 && Clock.now - began < 60, "\(ended)")
        #expect(ended.text.contains("\n+++ ") && ended.text.contains("no plan costs less than"), "\(ended)")
        let replay = try #require(ended.lines.last { $0.hasPrefix("the same again: ") })
        let options = replay.dropFirst("the same again: ".count).split(separator: " ").map(String.init)
        let again = try run([Tool.path, "place", school] + options)
        #expect(again.status == 0 && ended.text.contains(again.text), "\(again)")
    }

    @Test func `an interrupted run writes its plan where it is asked to`() throws {
        let ended = try Terminal.run(
            "place", school, "--seconds", "100", "--write", interruptedAfter: "million moves a second")
        #expect(ended.status == 0 && ended.text.contains("placed 3 sessions"), "\(ended)")
        #expect(try Tool.run("place", school).errorText.contains("nothing to place"))
    }

    private func blocks(_ signal: Int32, _ process: pid_t) throws -> Bool {
        let line = try Files.text("/proc/\(process)/status").lines.first { $0.hasPrefix("SigBlk:") }
        let mask = try #require(line?.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) })
        return mask >> UInt64(signal - 1) & 1 == 1
    }

    @Test func `SIGTERM keeps the best plan too`() throws {
        let (output, errors) = (try Pipe(), try Pipe())
        let input = try Pipe.holding("")
        let child = try Child(
            [Tool.path, "place", school, "--seconds", "100"], environment: Tool.environment, input: input,
            output: output.writing, errors: errors.writing)
        output.closeWriting()
        errors.closeWriting()
        close(input)
        // From the first plan on the signal waits to be asked for.
        let holdsBack = Clock.wait(60) { (try? blocks(SIGTERM, child.pid)) ?? false }
        #expect(holdsBack)
        child.signal(SIGTERM)
        let texts = Pipe.drain([output.reading, errors.reading], until: Clock.now + 60)
        #expect(child.ended(within: 5) == 0)
        #expect(String(decoding: texts[0], as: UTF8.self).contains("\n+++ "))
        #expect(String(decoding: texts[1], as: UTF8.self).contains("the same again: --iterations "))
    }

    @Test func `on a terminal a line tells cost, bound, gap and speed, and is gone at the end`() throws {
        let ended = try Terminal.run("place", school, "--iterations", "60000", "--colour", "never")
        let line = #/cost [0-9]+, at best [0-9]+, gap [0-9]+\.[0-9] %, [0-9]+\.[0-9] million moves a second\x1B\[K/#
        let last = try #require(ended.text.ranges(of: line).last, "\(ended)")
        #expect(ended.text[last.upperBound...].hasPrefix("\u{1B}[K"))
    }

    @Test func `in a pipe there is no such line, nor with --quiet or --json on a terminal`() throws {
        let piped = try Tool.run("place", school, "--iterations", "60000")
        #expect(!piped.errorText.contains("a second") && !piped.errorText.contains("\u{1B}"))
        for option in ["--quiet", "--json"] {
            let ended = try Terminal.run("place", school, "--iterations", "60000", option)
            #expect(ended.status == 0 && !ended.text.contains("a second"), "\(ended)")
        }
    }
}
