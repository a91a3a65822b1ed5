import Testing

@Suite struct ClocksStayPutTests {
    private let rule = "clocks-stay-put"

    @Test func oneWarningTellsWhoShiftsWhen() {
        let programme = MarkedProgramme(
            """
            days: ▸2020-10-24..2020-11-01
            regions:
              - {id: britain, title: Britain, zone: Europe/London}
              - {id: west, title: Americas, zone: America/Toronto}
              - {id: south-asia, title: South Asia, zone: Asia/Karachi}
            speakers:
              - {id: john, name: John Doe, zone: Europe/London}
              - {id: marie, name: Marie Dubois, zone: Europe/Paris}
            sessions: [{id: a, title: A, at: 2020-10-24 12:00, length: 1h}]
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                "clocks change during the programme in Europe/London, America/Toronto and Europe/Paris: "
                    + "sessions after that shift for whoever is elsewhere"
            ])
        #expect(
            programme.notes(rule) == [
                [
                    "Europe/London: Sunday 2020-10-25 02:00 → 01:00 (BST to GMT): the programme, region Britain and John Doe",
                    "America/Toronto: Sunday 2020-11-01 02:00 → 01:00 (EDT to EST): region Americas",
                    "Europe/Paris: Sunday 2020-10-25 03:00 → 02:00 (CEST to CET): Marie Dubois",
                ]
            ])
    }

    @Test(arguments: ["2020-10-24", "2020-10-25", "2020-07-24..2020-07-27"])
    func clocksThatChangeTheNightBeforeOrAfterAreNobodysTrouble(days: String) {
        let programme = MarkedProgramme(
            """
            days: \(days)
            sessions:
              - {id: a, title: A, at: 2020-10-24 12:00, length: 1h}
              - {id: b, title: B, at: 2020-10-25 12:00, length: 1h}
            """)
        #expect(programme.places(rule) == [])
    }
}
