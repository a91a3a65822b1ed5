import Chronology
import ProgrammeFiles
import Programmes
import Scheduling
import Testing

@testable import Placing

/// 120 sessions by 40 speakers, placed; then something changes. By moves, not by seconds: so it is the same on any machine.
@Suite("Placing anew")
struct ReplacingTests {
    private func placed(_ task: PlacingTask, iterations: Int = 24_000) throws -> Programme {
        var options = SearchOptions()
        options.iterations = iterations
        options.boundSteps = 20
        let placement = try ProgrammePlacement(task)
        return placement.programme(with: try Placer.place(placement.problem, options).places)
    }

    private func schedule(_ programme: Programme) throws -> Schedule {
        try #require(RandomProgrammes.schedule(programme))
    }

    private func starts(_ schedule: Schedule) -> [ID<Session>: Showing] {
        Dictionary(schedule.showings.map { ($0.id.session, $0) }) { first, _ in first }
    }

    /// Everything may move, and is known to be where it is.
    private func replaced(_ programme: Programme, known: [ID<Session>: Showing]? = nil) throws -> Schedule {
        let schedule = try schedule(programme)
        var task = PlacingTask(schedule)
        task.replaced = Set(programme.sessions.map(\.id))
        task.published = known ?? starts(schedule)
        return try self.schedule(placed(task))
    }

    private func moved(_ before: [ID<Session>: Showing], _ after: Schedule) -> Set<ID<Session>> {
        Set(after.showings.filter { before[$0.id.session] != $0 }.map(\.id.session))
    }

    @Test("a speaker drops a day: at most five sessions move beyond theirs of that day")
    func dropsADay() throws {
        let first = try placed(PlacingTask(#require(RandomProgrammes.schedule(School.text(120)))))
        let before = starts(try schedule(first))
        for speaker in [3, 17, 28] {
            let zone = try #require(RandomProgrammes.zones.zone(first.speakers[speaker].zone ?? first.zone))
            let own = first.sessions.filter { $0.speakers == [first.speakers[speaker].id] }.compactMap { before[$0.id] }
            let day = try #require(own.first).interval.start
            let date = zone.local(at: day).date
            let forced = Set(own.filter { zone.local(at: $0.interval.start).date == date }.map(\.id.session))
            var programme = first
            programme.speakers[speaker].unavailable = [
                try #require(Programme.window(written: "\(date) 00:00..24:00"))
            ]
            let after = try replaced(programme)
            let moved = moved(before, after)
            #expect(forced.isSubset(of: moved) && moved.count <= forced.count + 5, "\(speaker): \(moved)")
            #expect(RandomProgrammes.errors(after) == [])
        }
    }

    @Test("what is known to be elsewhere goes back there, and little else moves")
    func goesBack() throws {
        let text = School.text(120, sessions: "placing: {weights: {published-moves-little: 20000}}\n")
        let first = try placed(PlacingTask(#require(RandomProgrammes.schedule(text))))
        let known = starts(try schedule(first))
        var programme = first
        let other = try #require(programme.sessions[40].at)
        programme.sessions[40].at = programme.sessions[80].at
        programme.sessions[80].at = other
        let after = try replaced(programme, known: known)
        let moved = moved(known, after)
        #expect(!moved.contains(programme.sessions[40].id) && !moved.contains(programme.sessions[80].id), "\(moved)")
        #expect(moved.count <= 5, "\(moved)")
    }
}
