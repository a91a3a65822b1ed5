import Rules
import Testing

@Suite struct TrackKeepsToAStreamTests {
    @Test func countsStreamsBeyondOne() throws {
        let text = """
            streams: [{id: a, title: A}, {id: b, title: B}]
            tracks: [{id: red, title: Red}, {id: blue, title: Blue}]
            sessions:
              - {id: one, title: One, track: red, at: 2027-05-01 12:00, length: 1h, stream: a}
              - {id: two, title: Two, track: red, at: 2027-05-01 14:00, length: 1h, stream: b}
              - {id: six, title: Six, track: blue, at: 2027-05-01 16:00, length: 1h, stream: b}
            """
        #expect(try charges(TrackKeepsToAStream.self, text) == [1])
    }
}
