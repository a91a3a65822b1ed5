import Testing

@Suite struct AtMostPerDayTests {
    private let rule = "at-most-per-day"

    @Test func theFirstSessionTooManyOfADayIsNamed() {
        let programme = MarkedProgramme(
            """
            speakers: [{id: amina, name: Amina Khan, zone: Asia/Karachi, at-most-per-day: 2}]
            sessions:
              - {id: a, title: A, at: 12:00, length: 1h, speakers: amina}
              - {id: b, title: B, at: 14:00, length: 1h, speakers: amina}
              - {id: c, title: C, at: ▸16:00, length: 1h, speakers: amina}
              - {id: d, title: D, at: 18:00, length: 1h, speakers: amina}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                "Amina Khan has 4 sessions on 2027-05-01 on their own clocks (Asia/Karachi): at most 2 a day"
            ])
        #expect(programme.labels(rule) == [["12:00", "14:00", "2"]])
    }

    @Test func aDayIsOneOfTheirOwnClocks() {
        // 20:00 in London in summer is midnight in Karachi.
        let programme = MarkedProgramme(
            """
            speakers: [{id: amina, name: Amina Khan, zone: Asia/Karachi, at-most-per-day: 1}]
            sessions:
              - {id: a, title: A, at: 19:00, length: 1h, speakers: amina}
              - {id: b, title: B, at: 20:00, length: 1h, speakers: amina}
            """)
        #expect(programme.places(rule) == [])
    }
}
