import Testing

@Suite struct ProgrammeHoursTests {
    private let rule = "programme-hours"

    @Test func everyShowingKeepsToTheHoursOnTheProgrammesClocks() {
        let programme = MarkedProgramme(
            """
            hours: 12:00..23:00
            sessions:
              - {id: a, title: A, at: ▸22:30, length: 1h}
              - {id: b, title: B, at: 2027-05-01 22:00, length: 1h, encores: [{id: again, at: ▸2027-05-01 09:00}]}
              - {id: c, title: C, at: 2027-05-01 16:00 Asia/Karachi, length: 1h}
              - {id: d, title: D, at: ▸2027-05-01 15:59 Asia/Karachi, length: 1h}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule).first
                == #""a" is 2027-05-01 22:30 to 23:30 (Europe/London), outside the programme's hours 12:00..23:00"#)
        #expect(programme.labels(rule).first == ["12:00..23:00"])
    }

    @Test func hoursMayRunPastMidnight() {
        let programme = MarkedProgramme(
            """
            hours: 20:00..02:00
            sessions: [{id: a, title: A, at: 23:30, length: 1h}]
            """)
        #expect(programme.places(rule) == [])
    }

    @Test func aSeriesIsFree() {
        let programme = MarkedProgramme(
            """
            hours: 12:00..18:00
            sessions: [{id: a, title: A, at: 2027-09-01 19:00, length: 1h, repeat: weekly until 2027-12-15}]
            """)
        #expect(programme.places(rule) == [])
    }
}
