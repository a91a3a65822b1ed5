import Rules
import Testing

@Suite struct HeadlinesNotParallelTests {
    @Test func countsTheMinutesThatTwoHeadlinesShare() throws {
        let text = """
            streams: [{id: a, title: A}, {id: b, title: B}]
            sessions:
              - {id: one, title: One, kind: plenary, at: 2027-05-01 12:00, length: 1h, stream: a}
              - {id: two, title: Two, kind: rally, at: 2027-05-01 12:45, length: 1h, stream: b}
              - {id: talk, title: Talk, at: 2027-05-01 13:50, length: 1h, stream: a}
            """
        #expect(try charges(HeadlinesNotParallel.self, text) == [15])
    }
}
