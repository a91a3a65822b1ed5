import Testing

@Suite struct InterpretersAreAnnouncedTests {
    private let rule = "interpreters-are-announced"

    @Test func aLanguageWithInterpretersThatNobodyIsToldOfIsNamed() {
        let programme = MarkedProgramme(
            """
            speakers: [{id: marie, name: Marie}]
            streams: [{id: main, title: Main, channels: {fr: {number: 1}}}]
            sessions:
              - {id: a, title: A, length: 1h, interpretation: fr, interpreters: {fr: marie}}
              - {id: b, title: B, length: 1h, interpretation: [fr], interpreters: ▸{fr: marie, ur: marie}}
              - {id: c, title: C, length: 1h, interpreters: ▸{fr: marie}}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule).first
                == #""b" has interpreters for ur, which its interpretation does not name: nobody is told"#)
        #expect(programme.severities(rule) == ["warning", "warning"])
    }
}
