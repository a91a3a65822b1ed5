import Testing

@Suite struct PublicCanWatchTests {
    private let rule = "public-can-watch"

    @Test func aStreamWithOnlyAPrivateLinkIsNamedOnceItIsUsedInPublic() {
        let programme = MarkedProgramme(
            """
            audiences: [public, guest]
            streams:
              - {id: ▸main, title: Main, join: https://join.example/secret}
              - {id: both, title: Both, join: https://join.example/2, watch: https://watch.example/2}
              - {id: guests, title: Guests, join: https://join.example/3}
              - {id: hall, title: Hall, platform: venue, join: https://join.example/4}
            sessions:
              - {id: a, title: A, length: 1h, stream: main}
              - {id: b, title: B, length: 1h, stream: main}
              - {id: c, title: C, length: 1h, stream: both}
              - {id: d, title: D, length: 1h, stream: guests, audience: guest}
              - {id: e, title: E, length: 1h, stream: hall}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                #"stream "main" has only a private join link, and public sessions are on it: "#
                    + "the public cannot watch them; write watch too"
            ])
    }
}
