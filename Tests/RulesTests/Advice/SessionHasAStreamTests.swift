import Testing

@Suite struct SessionHasAStreamTests {
    private let rule = "session-has-a-stream"

    @Test func oneWithATimeAndNoStreamIsToBePlaced() {
        let programme = MarkedProgramme(
            """
            streams: [{id: main, title: Main}, {id: other, title: Other}]
            sessions:
              - {id: ▸a, title: A, length: 1h, at: 12:00}
              - {id: b, title: B, length: 1h, at: 12:00, stream: main}
              - {id: c, title: C, length: 1h}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(programme.messages(rule) == [#""a" has no stream yet: it is to be placed on one of 2"#])
        #expect(programme.severities(rule) == ["note"])
    }

    @Test func aSessionIsOnTheOnlyStream() {
        let programme = MarkedProgramme(
            """
            streams: [{id: main, title: Main}]
            sessions: [{id: a, title: A, length: 1h, at: 12:00}]
            """)
        #expect(programme.places(rule) == [])
    }
}
