import Testing

@Suite struct HostIsLiveOnceTests {
    private let rule = "host-is-live-once"

    @Test func streamsOnOneAccountAreNotLiveAtOnce() {
        let programme = MarkedProgramme(
            """
            streams:
              - {id: main, title: Main, host-account: secret-7}
              - {id: other, title: Other, host-account: secret-7}
              - {id: third, title: Third, host-account: secret-8}
            sessions:
              - {id: a, title: A, at: 17:00, length: 1h, stream: main}
              - {id: b, title: B, at: ▸17:30, length: 1h, stream: other}
              - {id: c, title: C, at: 17:30, length: 1h, stream: third}
              - {id: d, title: D, at: 18:30, length: 1h, stream: main}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                #""b" and "a" are live at once, and their streams "other" and "main" are on one host account: "#
                    + #"it is 2027-05-01 17:30 to 18:30, "a" 17:00 to 18:00 (Europe/London)"#
            ])
    }

    @Test func oneWatchLinkShowsOnePictureAlsoOfAnEncore() {
        let programme = MarkedProgramme(
            """
            streams:
              - {id: main, title: Main, watch: https://watch.example/live}
              - {id: replay, title: Replay, watch: https://watch.example/live}
            sessions:
              - {id: a, title: A, at: 12:00, length: 1h, stream: main, encores: [{id: again, at: 17:00, stream: replay}]}
              - {id: b, title: B, at: ▸17:30, length: 1h, stream: main}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(programme.messages(rule).allSatisfy { $0.contains("have one watch link") })
    }

    @Test func neitherAccountNorLinkIsTold() {
        let programme = MarkedProgramme(
            """
            streams:
              - {id: main, title: Main, host-account: secret-7, watch: https://watch.example/secret, join: https://join.example/secret}
              - {id: other, title: Other, host-account: secret-7, watch: https://watch.example/secret}
            sessions:
              - {id: a, title: A, at: 17:00, length: 1h, stream: main}
              - {id: b, title: B, at: ▸17:30, length: 1h, stream: other}
            """)
        #expect(programme.places(rule) == programme.marks, "said once, though they share both")
        #expect(!programme.messages(rule).joined().contains("secret"))
        #expect(!programme.labels(rule).joined().contains { $0.contains("secret") })
    }

    @Test func twoSessionsOfTheSameStreamAreAnotherRulesBusiness() {
        let programme = MarkedProgramme(
            """
            streams: [{id: main, title: Main, host-account: z}, {id: other, title: Other, host-account: z}]
            sessions:
              - {id: a, title: A, at: 17:00, length: 1h, stream: main}
              - {id: b, title: B, at: 17:30, length: 1h, stream: main}
            """)
        #expect(programme.places(rule) == [])
        #expect(programme.places("stream-shows-one-session").count == 1)
    }
}
