import Testing

@Suite struct WithinTests {
    private let rule = "within"

    @Test func aSessionOutsideItsWindowsIsNamedAtItsTime() {
        let programme = MarkedProgramme(
            """
            sessions:
              - {id: a, title: A, at: ▸12:30, length: 90m, within: 2027-05-01 13:00..20:00}
              - {id: b, title: B, at: 13:00, length: 1h, within: [2027-05-01 13:00..20:00, 2027-05-02]}
              - {id: c, title: C, length: 1h, within: 2027-05-01 13:00..20:00}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                #""a" is 2027-05-01 12:30 to 14:00 (Europe/London), not within 2027-05-01 13:00..20:00"#
            ])
    }
}
