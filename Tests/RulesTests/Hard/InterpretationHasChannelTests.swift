import Testing

@Suite struct InterpretationHasChannelTests {
    private let rule = "interpretation-has-channel"

    @Test func aLanguageWithoutAChannelOnTheStreamIsNamed() {
        let programme = MarkedProgramme(
            """
            streams:
              - {id: main, title: Main, channels: {fr: https://audio.example/fr}}
              - {id: replay, title: Replay}
            sessions:
              - {id: a, title: A, at: 17:00, length: 1h, stream: main, interpretation: ▸[fr, ur]}
              - {id: b, title: B, length: 1h, stream: replay, interpretation: ▸fr}
              - {id: c, title: C, at: 12:00, length: 1h, stream: main, interpretation: fr, encores: [{id: x, stream: replay}]}
              - {id: d, title: D, at: 12:00, length: 1h, stream: main, interpretation: ur, status: cancelled}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                #""a" is interpreted into ur, and stream "main" has no channel for it"#,
                #""b" is interpreted into fr, and stream "replay" has no channel for it"#,
            ])
    }

    @Test func aProgrammeWithoutStreamsHasNoChannels() {
        let programme = MarkedProgramme(
            """
            sessions: [{id: a, title: A, at: 17:00, length: 1h, interpretation: ▸[fr]}]
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [#""a" is interpreted into fr, and the programme has no stream with channels"#])
    }
}
