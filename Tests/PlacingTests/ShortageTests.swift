import Programmes
import Scheduling
import Testing

@testable import Placing

@Suite("More sessions than there is room for")
struct ShortageTests {
    private func conflict(_ text: String) throws -> (conflict: ProgrammeConflict, programme: Programme) {
        let schedule = try #require(RandomProgrammes.schedule(text))
        let placement = try ProgrammePlacement(PlacingTask(schedule))
        var options = SearchOptions()
        options.iterations = 1
        do throws(PlacingFailure) { _ = try Placer.place(placement.problem, options) } catch {
            if case .crowded(let shortage, let explanation) = error {
                let conflict = placement.conflict(over: shortage, zones: RandomProgrammes.zones)
                #expect(conflict.shortage == explanation)
                return (conflict, schedule.programme)
            }
        }
        Issue.record("not crowded")
        throw PlacingFailure.tooLarge("")
    }

    /// What is said, and that without any one of the facts there is a plan of the rest.
    private func check(
        _ text: String, says shortage: String, _ facts: [String], remedies: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let (found, programme) = try conflict(text)
        #expect(found.shortage == shortage, sourceLocation: sourceLocation)
        #expect(found.facts.map(\.text) == facts, sourceLocation: sourceLocation)
        #expect(found.remedies == remedies, sourceLocation: sourceLocation)
        #expect(found.isProven && found.isMinimal, sourceLocation: sourceLocation)
        for fact in found.facts {
            var rest = programme
            fact.lift(&rest)
            let schedule = try #require(RandomProgrammes.schedule(rest))
            var effort = Effort(100_000_000)
            let verdict = try Feasibility.of(ProgrammePlacement(PlacingTask(schedule)).problem, &effort)
            #expect(verdict.isPlaceable, "\(fact.text)", sourceLocation: sourceLocation)
        }
    }

    private func text(_ lines: String, sessions: Int, lengths: [Int] = [60], _ fields: String = "") -> String {
        """
        id: small
        title: Small
        zone: Europe/London
        \(lines)
        sessions:

        """
            + (0..<sessions).map { "  - {id: s\($0), title: S, length: \(lengths[$0 % lengths.count])m\(fields)}\n" }
            .joined()
    }

    @Test func `streams that are open too few hours, with the turnarounds`() throws {
        try check(
            text(
                """
                days: 2027-05-01
                hours: 10:00..20:00
                streams: [{id: main, title: Main, turnaround: 15m}]
                """, sessions: 12, lengths: [60, 30]),
            says: #"they take 12h with their turnarounds, and "main" has room for 10h15m"#,
            [
                "12 sessions take 9h", #"stream "main" needs 15m in between"#, "the programme is held 10:00..20:00",
                "the programme has 1 day", "1 stream shows them",
            ],
            remedies: [
                "at least 2 of them have to go if nothing else changes",
                #"with 1 stream more like "main" there is a plan of them"#, "with 1 day more there is a plan of them",
            ])
    }

    @Test func `a window of which each stream holds whole sessions only`() throws {
        try check(
            text(
                """
                days: 2027-05-01..2027-05-02
                streams: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]
                """, sessions: 13, ", within: 2027-05-02 10:00..14:30"),
            says: #"each takes 1h or more, and "a", "b" and "c" have room for 12 of them"#,
            [
                "13 sessions take 13h", "each of 13 sessions is within 2027-05-02 10:00..14:30", "3 streams show them",
            ],
            remedies: [
                "at least 1 of them has to go if nothing else changes",
                #"with 1 stream more like "a" there is a plan of them"#,
            ])
    }

    @Test func `a language that one stream of two has a channel in`() throws {
        try check(
            text(
                """
                days: 2027-05-01
                hours: 10:00..20:00
                streams: [{id: a, title: A}, {id: b, title: B, channels: {fr: https://b.example/fr}}]
                """, sessions: 11, ", interpretation: [fr]"),
            says: #"they take 11h, and "b" has room for 10h"#,
            [
                "11 sessions take 11h", "each of 11 sessions needs a channel in fr",
                "the programme is held 10:00..20:00",
                "the programme has 1 day", "1 stream shows them",
            ],
            remedies: [
                "at least 1 of them has to go if nothing else changes",
                #"with 1 stream more like "b" there is a plan of them"#, "with 1 day more there is a plan of them",
            ])
    }

    /// Without hours one could be after midnight of the last day, and count as the next day's.
    @Test func `somebody who is to take part more often than their days allow`() throws {
        try check(
            text(
                """
                days: 2027-05-01..2027-05-05
                hours: 08:00..20:00
                streams: [{id: a, title: A}, {id: b, title: B}]
                speakers: [{id: ann, name: Ann, zone: Europe/London, at-most-per-day: 2}]
                """, sessions: 11, ", speakers: [ann]"),
            says: #""ann" has days for 10 of them"#,
            [
                "11 sessions take 11h", "Ann takes part in at most 2 a day", "the programme is held 08:00..20:00",
                "the programme has 5 days",
            ],
            remedies: [
                "at least 1 of them has to go if nothing else changes", "with 1 day more there is a plan of them",
            ])
    }

    @Test func `an order longer than the days`() throws {
        let chain = (0..<11).map { "  - {id: c\($0), title: C, length: 1h\($0 > 0 ? ", after: [c\($0 - 1)]" : "")}\n" }
        try check(
            text(
                """
                days: 2027-05-01
                hours: 10:00..20:00
                streams: [{id: a, title: A}, {id: b, title: B}]
                """, sessions: 3) + chain.joined(),
            says: "they take 11h, and one after the other there is room for 10h",
            [
                "11 sessions take 11h", #"each of 10 sessions has its "after""#, "the programme is held 10:00..20:00",
                "the programme has 1 day",
            ],
            remedies: [
                "at least 1 of them has to go if nothing else changes", "with 1 day more there is a plan of them",
            ])
    }

    @Test func `sessions that belong on one stream`() throws {
        let group = (0..<10).map {
            "  - {id: c\($0), title: C, length: 1h\($0 > 0 ? ", same-stream-as: [c0]" : "")}\n"
        }
        try check(
            text(
                """
                days: 2027-05-01
                hours: 10:00..19:30
                streams: [{id: a, title: A, turnaround: 15m}, {id: b, title: B}]
                """, sessions: 3) + group.joined(),
            says: "they take 10h, and one stream has room for 9h30m",
            [
                "10 sessions take 10h", #"each of 9 sessions is on the stream of "c0""#,
                "the programme is held 10:00..19:30", "the programme has 1 day",
            ],
            remedies: [
                "at least 1 of them has to go if nothing else changes", "with 1 day more there is a plan of them",
            ])
    }

    @Test func `sessions of which no two are parallel`() throws {
        let row = (0..<10).map { index in
            let others = (0..<index).map { "c\($0)" }.joined(separator: ", ")
            return "  - {id: c\(index), title: C, length: 1h, not-parallel-to: [\(others)]}\n"
        }
        try check(
            text(
                """
                days: 2027-05-01
                hours: 10:00..19:00
                streams: [{id: a, title: A}, {id: b, title: B}]
                """, sessions: 3) + row.joined(),
            says: "they take 10h, and one after the other there is room for 9h",
            [
                "10 sessions take 10h", #"each of 9 sessions has its "not-parallel-to""#,
                "the programme is held 10:00..19:00", "the programme has 1 day",
            ],
            remedies: [
                "at least 1 of them has to go if nothing else changes", "with 1 day more there is a plan of them",
            ])
    }

    @Test func `what stays where it is takes room too, and is told of as one`() throws {
        let fixed = (0..<3).map {
            "  - {id: f\($0), title: F, length: 2h, at: 2027-05-01 1\(2 * $0):00, stream: main}\n"
        }
        let (found, _) = try conflict(
            text(
                """
                days: 2027-05-01
                hours: 10:00..24:00
                streams: [{id: main, title: Main}]
                """, sessions: 9) + fixed.joined())
        #expect(found.shortage == #"they take 9h, and "main" has room for 8h"#)
        #expect(found.facts.map(\.text).contains("each of 3 sessions stays where it is"))
        #expect(found.isMinimal)
    }

    @Test func `few sessions that are too many are named each, whatever else is too much`() throws {
        let schedule = try #require(
            RandomProgrammes.schedule(
                text(
                    """
                    days: 2027-05-01
                    hours: 10:00..20:00
                    streams: [{id: main, title: Main}]
                    """, sessions: 20)
                    + (0..<3).map { "  - {id: x\($0), title: X, length: 1h, within: 2027-05-01 10:00..12:00}\n" }
                    .joined()
            ))
        let placement = try ProgrammePlacement(PlacingTask(schedule))
        #expect(throws: PlacingFailure.impossible(sessions: ["x0", "x1", "x2"], isProven: true)) {
            try Placer.place(placement.problem, SearchOptions())
        }
    }

    @Test("what is counted is true of tiny programmes by brute force", arguments: 0..<60)
    func tiny(seed: UInt64) throws {
        var problems = RandomProblems(seed: 900 + seed)
        let problem = problems.next(sessions: 5, days: 1, slotsADay: 6)
        guard let shortage = Room.shortage(problem) else { return }
        #expect(cheapestByBruteForce(problem.part(shortage.neediest)) == nil)
        // As many as are said to have to go at the least: with one fewer gone, whichever, there is no plan.
        for gone in combinations(of: shortage.sessions, by: shortage.surplus - 1) {
            let rest = shortage.sessions.filter { !gone.contains($0) }
            #expect(cheapestByBruteForce(problem.part(rest)) == nil)
        }
    }

    private func combinations(of sessions: [Int], by count: Int) -> [[Int]] {
        guard count > 0, let first = sessions.first else { return count == 0 ? [[]] : [] }
        let rest = Array(sessions.dropFirst())
        return combinations(of: rest, by: count - 1).map { [first] + $0 } + combinations(of: rest, by: count)
    }
}
