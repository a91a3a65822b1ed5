import Rules
import Testing

@Suite struct PreferredWindowsTests {
    @Test func countsTheMinutesOutside() throws {
        let text = """
            sessions:
              - {id: one, title: One, at: 2027-05-01 12:00, length: 1h, preferred: 12:45..15:00}
              - {id: two, title: Two, at: 2027-05-01 14:00, length: 1h, preferred: [12:00..14:30, 14:30..16:00]}
            """
        #expect(try charges(PreferredWindows.self, text) == [45])
    }
}
