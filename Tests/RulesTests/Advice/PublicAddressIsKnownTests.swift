import Testing

@Suite struct PublicAddressIsKnownTests {
    private let rule = "public-address-is-known"

    @Test func withoutOneThereIsANoteAtTheProgrammesId() {
        let programme = MarkedProgramme("id: ▸may-day\nsessions: []\n")
        #expect(programme.places(rule) == programme.marks)
        #expect(programme.severities(rule) == ["note"])
        #expect(
            programme.messages(rule) == [
                "the programme has no public-address: absolute links are left out of feeds and pages"
            ])
    }

    @Test func withOneThereIsNone() {
        #expect(MarkedProgramme("public-address: https://may.example\nsessions: []\n").places(rule) == [])
    }
}
