import Testing

@Suite struct SpeakerIsComfortableTests {
    private let rule = "speaker-is-comfortable"

    @Test func lateIsAWarningAndTheMiddleOfTheNightASternOne() {
        let programme = MarkedProgramme(
            """
            speakers: [{id: amina, name: Amina Khan, zone: Asia/Karachi, comfortable: 09:00..22:30}]
            sessions:
              - {id: a, title: A, at: 17:30, length: 20m, speakers: amina}
              - {id: b, title: B, at: ▸18:00, length: 1h, speakers: amina}
              - {id: c, title: C, at: ▸19:30, length: 1h, chair: amina}
              - {id: d, title: D, at: ▸23:00, length: 1h, speakers: amina}
              - {id: e, title: E, at: 05:00, length: 1h, speakers: amina}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                "Amina Khan is on from 22:00 to 23:00 on their own clocks (Asia/Karachi), "
                    + "outside their comfortable 09:00..22:30",
                "Amina Khan is on until 00:30 on their own clocks (Asia/Karachi), in the middle of the night",
                "Amina Khan is on at 03:00 on their own clocks (Asia/Karachi), in the middle of the night",
            ])
        #expect(programme.severities(rule) == ["warning", "warning", "warning"])
    }

    @Test func onlyWhoseClocksOrHoursAreKnownIsAskedAbout() {
        let programme = MarkedProgramme(
            """
            speakers: [{id: john, name: John Doe}, {id: jane, name: Jane Doe, comfortable: 09:00..18:00}]
            sessions:
              - {id: a, title: A, at: ▸23:30, length: 1h, speakers: [john, jane]}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                "Jane Doe is on until 00:30 on their own clocks (Europe/London), in the middle of the night"
            ])
    }

    @Test func anEncoreIsARecordingThatSpeaksForItself() {
        let programme = MarkedProgramme(
            """
            speakers: [{id: amina, name: Amina Khan, zone: Asia/Karachi}]
            sessions:
              - {id: a, title: A, at: 12:00, length: 1h, speakers: amina, encores: [{id: west, at: 22:00}]}
            """)
        #expect(programme.places(rule) == [])
    }
}
