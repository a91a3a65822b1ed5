import Testing

@Suite struct TitlesAreTranslatedTests {
    private let rule = "titles-are-translated"

    @Test func eachLanguageIsWarnedOfOnceAtTheFirstTitleThatLacksIt() {
        let programme = MarkedProgramme(
            """
            title: {en: May Day, fr: Premier mai}
            languages: [en, fr]
            sessions:
              - {id: a, title: {en: A, fr: Un}, length: 1h}
              - {id: b, title: ▸B, length: 1h}
              - {id: c, title: C, length: 1h}
              - {id: d, title: ▸D, length: 1h, language: fr}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                "2 titles are not in fr, one of the programme's languages: another language is shown in its place",
                "one title is not in en, one of the programme's languages: another language is shown in its place",
            ])
        #expect(programme.notes(rule) == [[#"not in fr: "b" and "c""#], [#"not in en: "d""#]])
    }

    @Test func theProgrammesOwnTitleCounts() {
        let programme = MarkedProgramme(
            """
            title: ▸May Day
            languages: [en, fr]
            sessions: []
            """)
        #expect(programme.places(rule) == programme.marks)
    }

    @Test func oneLanguageNeedsNoTranslationAndWhatIsPrivateNone() {
        let bilingual = MarkedProgramme(
            """
            title: {en: May Day, fr: Premier mai}
            languages: [en, fr]
            audiences: [public, guest]
            sessions: [{id: a, title: A, length: 1h, audience: guest}]
            """)
        #expect(bilingual.places(rule) == [])
        #expect(MarkedProgramme("sessions: [{id: a, title: A, length: 1h, language: fr}]").places(rule) == [])
    }
}
