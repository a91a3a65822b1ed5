import Testing

@Suite struct PinnedStaysPutTests {
    private let rule = "pinned-stays-put"

    @Test func whatHasNoTimeCanNotBePinned() {
        let programme = MarkedProgramme(
            """
            sessions:
              - {id: a, title: A, length: 1h, pinned: ▸true}
              - {id: b, title: B, length: 1h, at: 12:00, pinned: true}
              - {id: c, title: C, length: 1h, pinned: false}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                #""a" is pinned and has no time to be pinned to; write at, or leave pinned out"#
            ])
    }
}
