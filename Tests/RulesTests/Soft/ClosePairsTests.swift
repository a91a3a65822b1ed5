import Rules
import Testing

@Suite struct ClosePairsTests {
    @Test func countsTheMinutesThatAPairSharesOnceHoweverOftenItIsWritten() throws {
        let text = """
            streams: [{id: a, title: A}, {id: b, title: B}]
            sessions:
              - {id: one, title: One, at: 2027-05-01 12:00, length: 1h, stream: a, shares-public-with: [two]}
              - {id: two, title: Two, at: 2027-05-01 12:20, length: 1h, stream: b, shares-public-with: [one]}
            """
        #expect(try charges(ClosePairs.self, text) == [40])
    }
}
