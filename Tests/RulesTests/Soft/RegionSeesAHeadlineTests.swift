import Testing

@Suite struct RegionSeesAHeadlineTests {
    private let rule = "region-sees-a-headline"
    private let regions = """
        regions:
          - {id: ▸south-asia, title: South Asia, zone: Asia/Karachi, people: 1200}
          - {id: britain, title: Britain, zone: Europe/London}

        """

    @Test func aRegionThatSleepsThroughAllOfThemIsNamed() {
        let programme = MarkedProgramme(
            regions + """
                sessions:
                  - {id: a, title: A, at: 18:30, length: 1h, kind: plenary}
                  - {id: b, title: B, at: 20:00, length: 1h, kind: rally}
                  - {id: c, title: C, at: 12:00, length: 1h}
                  - {id: d, title: D, at: 12:00, length: 1h, kind: rally, status: cancelled}
                """)
        #expect(programme.places(rule) == programme.marks)
        #expect(
            programme.messages(rule) == [
                "South Asia (Asia/Karachi) sees every headline session at night, its people are awake 08:00..23:00; "
                    + "move one, or give it an encore"
            ])
        #expect(
            programme.notes(rule) == [
                [#"on their clocks: "a" 2027-05-01 22:30 to 23:30 and "b" 2027-05-02 00:00 to 01:00"#]
            ])
    }

    @Test(arguments: [
        "{id: a, title: A, at: 18:00, length: 1h, kind: plenary}",
        "{id: a, title: A, at: 20:00, length: 1h, kind: rally, encores: [{id: east, at: 2027-05-02 09:00}]}",
        "{id: a, title: A, at: 20:00, length: 1h}",
        "{id: a, title: A, length: 1h, kind: plenary}",
    ])
    func awakeForOneOfThemOrForAnEncoreIsEnough(session: String) {
        let programme = MarkedProgramme(regions + "sessions: [\(session)]")
        #expect(programme.places(rule) == [])
    }
}
