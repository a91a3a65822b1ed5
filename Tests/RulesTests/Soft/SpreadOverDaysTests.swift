import Rules
import Testing

@Suite struct SpreadOverDaysTests {
    /// Three sessions on two days: two a day are the track's share.
    @Test func countsSessionsBeyondADaysShare() throws {
        func text(_ day: String) -> String {
            """
            tracks: [{id: red, title: Red}]
            sessions:
              - {id: one, title: One, track: red, at: 2027-05-01 12:00, length: 1h}
              - {id: two, title: Two, track: red, at: 2027-05-01 14:00, length: 1h}
              - {id: six, title: Six, track: red, at: \(day), length: 1h}
            """
        }
        #expect(try charges(SpreadOverDays.self, text("2027-05-01 16:00")) == [1])
        #expect(try charges(SpreadOverDays.self, text("2027-05-02 12:00")) == [])
        #expect(
            try charges(SpreadOverDays.self, text("2027-05-02 02:00")) == [1], "the night belongs to the day before")
    }
}
