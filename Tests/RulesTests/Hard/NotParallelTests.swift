import Testing

@Suite struct NotParallelTests {
    private let rule = "not-parallel"

    @Test func twoThatNameEachOtherAreReportedOnceAtTheLaterWritten() {
        let programme = MarkedProgramme(
            """
            streams: [{id: main, title: Main}, {id: other, title: Other}]
            sessions:
              - {id: a, title: A, at: 12:00, length: 1h, stream: main, not-parallel-to: b}
              - {id: b, title: B, at: ▸12:30, length: 1h, stream: other, not-parallel-to: [a]}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                #""b" is parallel to "a": it is 2027-05-01 12:30 to 13:30, "a" 12:00 to 13:00 (Europe/London)"#
            ])
    }

    @Test func oneThatFollowsOrIsCancelledOrOnlyShownAgainIsNotParallel() {
        let programme = MarkedProgramme(
            """
            streams: [{id: main, title: Main}, {id: other, title: Other}]
            sessions:
              - {id: a, title: A, at: 12:00, length: 1h, stream: main, encores: [{id: again, at: 13:00}]}
              - {id: b, title: B, at: 13:00, length: 1h, stream: other, not-parallel-to: [a, c, b]}
              - {id: c, title: C, at: 13:00, length: 1h, stream: other, status: cancelled}
            """)
        #expect(programme.places(rule) == [])
    }
}
