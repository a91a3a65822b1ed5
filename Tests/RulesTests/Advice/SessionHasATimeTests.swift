import Testing

@Suite struct SessionHasATimeTests {
    private let rule = "session-has-a-time"

    @Test func eachWithoutATimeIsNotedAtItsId() {
        let programme = MarkedProgramme(
            """
            sessions:
              - {id: ▸a, title: A, length: 1h}
              - {id: ▸b, title: B, length: 1h, at: after a}
              - {id: c, title: C, length: 1h, at: 12:00, encores: [{id: ▸again}]}
              - {id: d, title: D, length: 1h, status: cancelled}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                #""a" has no time yet: time to be announced"#,
                #""b" has no time yet: it waits for "a", which has none"#,
                #""c/again" has no time yet: time to be announced"#,
            ])
        #expect(programme.severities(rule) == ["note", "note", "note"])
    }
}
