import Testing

@Suite struct PersonIsAvailableTests {
    private let rule = "person-is-available"

    @Test func theWholeSessionHasToBeInTheirWindowsOnTheirOwnClocks() {
        // 17:00 in London in July is 21:00 in Karachi.
        let programme = MarkedProgramme(
            """
            days: 2027-07-24
            speakers:
              - {id: amina, name: Amina Khan, zone: Asia/Karachi, available: [2027-07-24 14:00..22:00, 2027-07-26 09:00..12:00]}
            sessions:
              - {id: a, title: A, at: ▸17:00, length: 2h, speakers: amina}
              - {id: b, title: B, at: 10:00, length: 8h, chair: amina, status: cancelled}
              - {id: c, title: C, at: 10:00, length: 7h, speakers: amina}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                #"Amina Khan is not available: "a" is 2027-07-24 21:00 to 23:00 on their own clocks (Asia/Karachi), "#
                    + "they have time 2027-07-24 14:00..22:00"
            ])
        #expect(programme.labels(rule) == [["[2027-07-24 14:00..22:00, 2027-07-26 09:00..12:00]"]])
    }

    @Test func windowsThatTouchCountAsOne() {
        let programme = MarkedProgramme(
            """
            speakers: [{id: amina, name: Amina Khan, zone: Europe/London, available: [09:00..12:00, 12:00..14:00]}]
            sessions: [{id: a, title: A, at: 11:00, length: 2h, speakers: amina}]
            """)
        #expect(programme.places(rule) == [])
    }

    @Test func whoHasTimeOnOtherDaysIsNotAvailable() {
        let programme = MarkedProgramme(
            """
            speakers: [{id: amina, name: Amina Khan, zone: Europe/London, available: mon wed 09:00..12:00}]
            sessions: [{id: a, title: A, at: ▸11:00, length: 1h, speakers: amina}]
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(programme.messages(rule).allSatisfy { $0.hasSuffix("they have time only on other days") })
    }

    @Test func whatIsUnavailableMustNotBeTouched() {
        let programme = MarkedProgramme(
            """
            speakers: [{id: amina, name: Amina Khan, unavailable: sat 17:30..18:00}]
            sessions:
              - {id: a, title: A, at: ▸17:00, length: 1h, speakers: amina}
              - {id: b, title: B, at: 18:00, length: 1h, speakers: amina}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                #"Amina Khan is unavailable sat 17:30..18:00: "a" is 2027-05-01 17:00 to 18:00 on their own clocks "#
                    + "(Europe/London)"
            ])
    }

    @Test func aWindowMovesWithTheClocksOfItsZone() {
        // London goes to summer time on 2027-03-28: 17:00 there is 22:00 in Karachi on the 27th and 21:00 on the 28th.
        let programme = MarkedProgramme(
            """
            days: 2027-03-27..2027-03-28
            speakers: [{id: amina, name: Amina Khan, zone: Asia/Karachi, available: 14:00..22:00}]
            sessions:
              - {id: a, title: A, at: ▸2027-03-27 17:00, length: 1h, speakers: amina}
              - {id: b, title: B, at: 2027-03-28 17:00, length: 1h, speakers: amina}
            """)
        #expect(programme.places(rule) == programme.marks)
    }
}
