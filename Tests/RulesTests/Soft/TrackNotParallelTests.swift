import Rules
import Testing

@Suite struct TrackNotParallelTests {
    @Test func countsMinutesOfEverySessionBeyondOne() throws {
        let text = """
            streams: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]
            tracks: [{id: red, title: Red}, {id: blue, title: Blue}]
            sessions:
              - {id: one, title: One, track: red, at: 2027-05-01 12:00, length: 1h, stream: a}
              - {id: two, title: Two, track: red, at: 2027-05-01 12:30, length: 1h, stream: b}
              - {id: six, title: Six, track: red, at: 2027-05-01 12:30, length: 15m, stream: c}
              - {id: ten, title: Ten, track: blue, at: 2027-05-01 13:00, length: 1h, stream: a}
            """
        #expect(try charges(TrackNotParallel.self, text) == [30, 15])
    }
}
