import Testing

@Suite struct DayEndIsKeptTests {
    private let rule = "day-end-is-kept"

    @Test func aProgrammeDayEndsAtFourInTheNight() {
        let programme = MarkedProgramme(
            """
            sessions:
              - {id: a, title: A, at: 2027-05-01 23:00, length: 5h}
              - {id: b, title: B, at: ▸2027-05-02 03:30, length: 1h}
              - {id: c, title: C, at: 2027-05-02 04:00, length: 1h}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                #""b" is 2027-05-02 03:30 to 04:30 (Europe/London), across the end of the programme day at "#
                    + "2027-05-02 04:00; end it by then, or set another day-start"
            ])
    }

    @Test func orWhereItsAuthorSays() {
        let programme = MarkedProgramme(
            """
            day-start: 06:00
            sessions:
              - {id: a, title: A, at: 2027-05-02 03:30, length: 1h, encores: [{id: again, at: ▸2027-05-02 05:30}]}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(programme.labels(rule) == [["06:00"]])
    }
}
