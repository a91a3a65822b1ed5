import Testing

@Suite struct StreamCanBeWatchedTests {
    private let rule = "stream-can-be-watched"

    @Test func aUsedStreamWithoutLinkOrAddressIsNamedOnce() {
        let programme = MarkedProgramme(
            """
            streams:
              - {id: ▸main, title: Main}
              - {id: unused, title: Unused}
              - {id: ▸replay, title: Replay, platform: youtube}
              - {id: web, title: Web, watch: https://watch.example/1}
              - {id: room, title: Room, join: https://join.example/1}
              - {id: hall, title: Hall, platform: venue}
              - {id: club, title: Club, address: 1 High Street}
            sessions:
              - {id: a, title: A, length: 1h, stream: main, encores: [{id: again, stream: replay}]}
              - {id: b, title: B, length: 1h, stream: main}
              - {id: c, title: C, length: 1h, stream: web}
              - {id: d, title: D, length: 1h, stream: room}
              - {id: e, title: E, length: 1h, stream: hall}
              - {id: f, title: F, length: 1h, stream: club}
              - {id: g, title: G, length: 1h, stream: unused, status: cancelled}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                #"stream "main" has no watch, join or address: nobody is told where to watch"#,
                #"stream "replay" has no watch, join or address: nobody is told where to watch"#,
            ])
        #expect(programme.severities(rule) == ["warning", "warning"])
    }

    @Test func aProgrammeWithoutStreamsGetsANote() {
        let programme = MarkedProgramme("sessions: ▸[{id: a, title: A, length: 1h}]")
        #expect(programme.places(rule) == programme.marks)
        #expect(programme.severities(rule) == ["note"])
    }
}
