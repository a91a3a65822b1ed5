import Testing

@Suite struct PersonIsInOnePlaceTests {
    private let rule = "person-is-in-one-place"

    @Test func aSpeakerWhoChairsElsewhereAtTheSameTimeIsInTwoPlaces() {
        let programme = MarkedProgramme(
            """
            streams: [{id: main, title: Main}, {id: other, title: Other}]
            speakers: [{id: amina, name: Amina Khan}]
            sessions:
              - {id: a, title: A, at: 17:00, length: 1h, stream: main, speakers: [amina]}
              - {id: b, title: B, at: ▸17:30, length: 1h, stream: other, chair: amina}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                #"Amina Khan is in "b" and "a" at once: it is 2027-05-01 17:30 to 18:30, "a" 17:00 to 18:00 "#
                    + "(Europe/London)"
            ])
        #expect(programme.labels(rule) == [["17:00"]])
    }

    @Test func anInterpreterIsAPersonToo() {
        let programme = MarkedProgramme(
            """
            streams: [{id: main, title: Main, channels: {fr: {number: 1}}}, {id: other, title: Other}]
            speakers: [{id: marie, name: Marie}]
            sessions:
              - {id: a, title: A, at: 17:00, length: 1h, stream: main, interpretation: fr, interpreters: {fr: marie}}
              - {id: b, title: B, at: ▸17:00, length: 1h, stream: other, speakers: marie}
            """)
        #expect(programme.places(rule) == programme.marks)
    }

    @Test func restIsNeededOnlyWhereItIsWritten() {
        let programme = MarkedProgramme(
            """
            streams: [{id: main, title: Main}, {id: other, title: Other}]
            speakers: [{id: amina, name: Amina Khan, rest: 15m}, {id: john, name: John Doe}]
            sessions:
              - {id: a, title: A, at: 17:00, length: 1h, stream: main, speakers: [amina, john]}
              - {id: b, title: B, at: ▸18:10, length: 1h, stream: other, speakers: [amina, john]}
              - {id: c, title: C, at: 19:25, length: 1h, stream: main, speakers: [amina, john]}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                #"too little rest for Amina Khan: "a" ends at 2027-05-01 18:00 (Europe/London), "b" starts 10m later, "#
                    + "and their rest is 15m"
            ])
    }

    @Test func nobodyHasToBeAtAnEncoreOrAtWhatIsCancelled() {
        let programme = MarkedProgramme(
            """
            streams: [{id: main, title: Main}, {id: other, title: Other}]
            speakers: [{id: amina, name: Amina Khan}]
            sessions:
              - {id: a, title: A, at: 12:00, length: 1h, stream: main, speakers: amina, encores: [{id: again, at: 17:00}]}
              - {id: b, title: B, at: 17:00, length: 1h, stream: other, speakers: amina}
              - {id: c, title: C, at: 17:30, length: 1h, stream: main, speakers: amina, status: cancelled}
            """)
        #expect(programme.places(rule) == [])
    }

    @Test func whoSpeaksAndChairsInOneSessionIsThereOnce() {
        let programme = MarkedProgramme(
            """
            speakers: [{id: amina, name: Amina Khan}]
            sessions:
              - {id: a, title: A, at: 12:00, length: 1h, speakers: amina, chair: amina}
            """)
        #expect(programme.places(rule) == [])
    }
}
