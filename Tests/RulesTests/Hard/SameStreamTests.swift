import Testing

@Suite struct SameStreamTests {
    private let rule = "same-stream"

    @Test func aSessionOnAnotherStreamIsNamedAtItsStream() {
        let programme = MarkedProgramme(
            """
            streams: [{id: main, title: Main}, {id: other, title: Other}]
            sessions:
              - {id: a, title: A, length: 1h, stream: main}
              - {id: b, title: B, length: 1h, stream: ▸other, same-stream-as: a}
              - {id: c, title: C, length: 1h, stream: main, same-stream-as: a}
              - {id: d, title: D, length: 1h, same-stream-as: a}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(programme.messages(rule) == [#""b" is on stream "other": expected "main", the stream of "a""#])
        #expect(programme.labels(rule) == [["main", "a"]])
    }
}
