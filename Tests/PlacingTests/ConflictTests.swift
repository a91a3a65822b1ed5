import Programmes
import Scheduling
import Testing

@testable import Placing

@Suite("Sessions that can't be placed")
struct ConflictTests {
    private func conflicts(_ text: String) throws -> (conflicts: [ProgrammeConflict], programme: Programme) {
        let schedule = try #require(RandomProgrammes.schedule(text))
        let placement = try ProgrammePlacement(PlacingTask(schedule))
        let sessions = Self.refused(placement.problem)
        return (placement.conflicts(among: sessions, zones: RandomProgrammes.zones), schedule.programme)
    }

    private static func refused(_ problem: PlacementProblem) -> [String] {
        var options = SearchOptions()
        options.iterations = 1
        do throws(PlacingFailure) { _ = try Placer.place(problem, options) } catch {
            if case .impossible(let sessions, _) = error { return sessions }
        }
        return []
    }

    /// Whether a first plan of the whole programme is found without one fact.
    private func isPlaceable(_ programme: Programme, without fact: Fact) throws -> Bool {
        var programme = programme
        fact.lift(&programme)
        let schedule = try #require(RandomProgrammes.schedule(programme))
        var effort = Effort(100_000_000)
        return try Feasibility.of(ProgrammePlacement(PlacingTask(schedule)).problem, &effort).isPlaceable
    }

    private func check(_ text: String, says facts: Set<String>) throws {
        let (found, programme) = try conflicts(text)
        let conflict = try #require(found.first)
        #expect(Set(conflict.facts.map(\.text)) == facts)
        #expect(conflict.isProven && found.count == 1)
        for fact in conflict.facts {
            let isEnough = try isPlaceable(programme, without: fact)
            #expect(isEnough, "\(fact.text)")
        }
    }

    @Test("a speaker's hours and a session's window that do not meet")
    func one() throws {
        try check(
            School.text(
                speakers: "  - {id: ann, name: Ann, zone: Europe/London, available: 09:00..12:00}\n",
                sessions: "  - {id: x, title: X, length: 1h, speakers: [ann], within: 2027-03-27 14:00..18:00}\n"),
            says: [
                #""x" takes 1h"#, #""x" is within 2027-03-27 14:00..18:00"#, "Ann has time 09:00..12:00",
            ])
    }

    @Test("two sessions of a speaker who has time for one")
    func two() throws {
        try check(
            School.text(
                speakers: """
                      - {id: ann, name: Ann, zone: Europe/London, available: 2027-03-27 09:00..11:30, rest: 1h}

                    """,
                sessions: """
                      - {id: x, title: X, length: 1h, speakers: [ann]}
                      - {id: y, title: Y, length: 1h, speakers: [ann]}

                    """),
            says: [
                #""x" takes 1h"#, #""y" takes 1h"#, "Ann has time 2027-03-27 09:00..11:30", "Ann rests 1h in between",
            ])
    }

    /// Without hours the sixth could be after midnight of the last day, and count as the next day's.
    @Test("a speaker with six sessions, at most one on each of five days")
    func perDay() throws {
        try check(
            School.text(
                speakers: "  - {id: ann, name: Ann, zone: Europe/London, at-most-per-day: 1}\n",
                sessions: (0..<6).map { "  - {id: x\($0), title: X, length: 1h, speakers: [ann]}\n" }.joined()),
            says: Set(
                (0..<6).map { "\"x\($0)\" takes 1h" } + [
                    "Ann takes part in at most 1 a day", "the programme is held 08:00..22:00",
                ]))
    }

    @Test("an order that does not fit into the windows")
    func order() throws {
        try check(
            School.text(
                sessions: """
                      - {id: x, title: X, length: 1h, within: 2027-03-27 10:00..12:00}
                      - {id: y, title: Y, length: 1h, within: 2027-03-27 10:00..12:00, after: [x + 30m]}

                    """),
            says: [
                #""x" takes 1h"#, #""y" takes 1h"#, #""x" is within 2027-03-27 10:00..12:00"#,
                #""y" is within 2027-03-27 10:00..12:00"#, #""y" comes after "x", 30m later"#,
            ])
    }

    @Test("what stays where it is takes the only room")
    func fixed() throws {
        try check(
            """
            id: small
            title: Small
            zone: Europe/London
            days: 2027-05-01
            hours: 10:00..12:00
            streams: [{id: main, title: Main}]
            sessions:
              - {id: old, title: Old, at: 2027-05-01 10:30, length: 1h}
              - {id: new, title: New, length: 1h}

            """,
            says: [
                #""new" takes 1h"#, #""old" stays 2027-05-01 10:30 to 11:30"#, "the programme is held 10:00..12:00",
            ])
    }

    @Test("each session without a place of its own is told of")
    func several() throws {
        let (found, _) = try conflicts(
            School.text(
                sessions: """
                      - {id: x, title: X, length: 1h, interpretation: [fr]}
                      - {id: y, title: Y, length: 1h, within: 2027-05-27 10:00..12:00}

                    """))
        #expect(
            found.map { $0.facts.map(\.text) } == [
                [#""x" takes 1h"#, #""x" needs a channel in fr"#],
                [#""y" takes 1h"#, #""y" is within 2027-05-27 10:00..12:00"#],
            ])
    }

    @Test("on tiny programmes the answer is that of brute force, and so is each member's need", arguments: 0..<60)
    func tiny(seed: UInt64) throws {
        var problems = RandomProblems(seed: 500 + seed)
        let problem = problems.next(sessions: 4, days: 1, slotsADay: 6)
        let canBePlaced = cheapestByBruteForce(problem) != nil
        let model = try Model(problem)
        let trouble = [Int](repeating: 0, count: 4)
        switch ExactSearch.verdict(model, steps: 10_000_000) {
        case .placeable(let plan):
            let judgement = Judgement(of: plan, in: problem)
            #expect(canBePlaced && judgement.broken.isEmpty)
            var effort = Effort(100_000_000)
            let conflict = try SessionConflict.find(in: problem, trouble: trouble, &effort)
            #expect(conflict == nil)
        case .impossible:
            #expect(!canBePlaced)
            var effort = Effort(100_000_000)
            guard let conflict = try SessionConflict.find(in: problem, trouble: trouble, &effort) else {
                Issue.record("no conflict")
                return
            }
            let cost = cheapestByBruteForce(problem.part(conflict.sessions))
            #expect(conflict.isProven && cost == nil)
            for index in conflict.sessions.indices {
                var rest = conflict.sessions
                rest.remove(at: index)
                let cost = cheapestByBruteForce(problem.part(rest))
                #expect(cost != nil)
            }
        case .unknown: Issue.record("out of steps")
        }
        #expect(!Room.isLacking(problem) || !canBePlaced)
    }
}
