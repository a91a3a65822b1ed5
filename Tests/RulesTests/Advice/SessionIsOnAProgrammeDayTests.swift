import Testing

@Suite struct SessionIsOnAProgrammeDayTests {
    private let rule = "session-is-on-a-programme-day"

    @Test func aShowingOnAnotherDayIsNamedUnlessItIsASeries() {
        let programme = MarkedProgramme(
            """
            days: 2027-05-01..2027-05-02
            sessions:
              - {id: a, title: A, at: ▸2027-05-03 12:00, length: 1h}
              - {id: b, title: B, at: 2027-05-03 03:00, length: 1h, encores: [{id: again, at: ▸2027-05-01 02:00}]}
              - {id: c, title: C, at: 2027-09-01 19:00, length: 1h, repeat: weekly until 2027-12-15}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                #""a" is at 2027-05-03 12:00 (Europe/London), outside the programme's days"#,
                #""b/again" is at 2027-05-01 02:00 (Europe/London), outside the programme's days: "#
                    + "before 04:00 it is still 2027-04-30",
            ])
        #expect(programme.labels(rule).first == ["2027-05-01..2027-05-02"])
    }
}
