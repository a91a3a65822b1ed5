import Testing

@Suite struct KeyMistakes {
    @Test func anUnknownKeyIsReportedWithTheKnownKeyItIsNearestTo() {
        expectMistakes(
            programme(
                """
                  - {id: opening, «titel»: Opening, at: 2027-07-24 17:00, length: 20m}

                """),
            "P101 error: a session has no key \"titel\"; did you mean \"title\"?")
    }

    @Test func aKeyThatResemblesNoneComesWithAllThatAreKnown() {
        expectMistakes(
            programme(
                """
                  - {id: opening, title: Opening, length: 20m, «zzz»: 1}

                """),
            "P101 error: a session has no key \"zzz\"")
    }

    @Test func keysOfEveryKindOfMapAreChecked() {
        expectMistakes(
            """
            id: world-school
            title: World School
            zone: Europe/London
            days: 2027-07-24
            organiser: {«nmae»: World School}
            streams: [{id: main, title: Main, «capcity»: 5, channels: {fr: {«titel»: French}}}]
            tracks: [{id: history, title: History, «color»: red}]
            regions: [{id: europe, title: Europe, zone: Europe/Paris, «peple»: 5}]
            speakers: [{id: amina, name: Amina, «bios»: x}]
            sessions:
              - {id: opening, title: Opening, at: 12:00, length: 20m, links: [{title: Book, url: https://a.example, «titles»: x}],
                 encores: [{id: east, at: 14:00, «streem»: main}]}
            breaks: [{title: Tea, at: 13:00, length: 5m, «strems»: [main]}]
            placing: {«gird»: 5m}
            «sesions»: []

            """,
            "P101 error: an organiser has no key \"nmae\"; did you mean \"name\"?",
            "P101 error: a stream has no key \"capcity\"; did you mean \"capacity\"?",
            "P101 error: a channel has no key \"titel\"; did you mean \"title\"?",
            "P101 error: a track has no key \"color\"; did you mean \"colour\"?",
            "P101 error: a region has no key \"peple\"; did you mean \"people\"?",
            "P101 error: a speaker has no key \"bios\"; did you mean \"bio\"?",
            "P101 error: a link has no key \"titles\"; did you mean \"title\"?",
            "P101 error: an encore has no key \"streem\"; did you mean \"stream\"?",
            "P101 error: a break has no key \"strems\"; did you mean \"streams\"?",
            "P101 error: placing has no key \"gird\"; did you mean \"grid\"?",
            "P101 error: a programme has no key \"sesions\"; did you mean \"sessions\"?")
    }

    @Test func aKeyGivenTwiceIsReportedAtTheSecond() {
        expectMistakes(
            programme(
                """
                  - id: opening
                    title: Opening
                    length: 20m
                    «title»: Closing

                """),
            "F102 error: the key \"title\" stands twice in this map")
    }

    @Test func aMissingKeyIsReportedAtTheFirstKeyOfItsMap() {
        expectMistakes(
            programme(
                """
                  - {«id»: opening, length: 20m}
                  - {«title»: Closing, length: 20m}
                  - «id»: songs
                    title: Songs

                """),
            "P102 error: this session has no title",
            "P102 error: this session has no id",
            "P102 error: this session has no length")
    }

    @Test func aProgrammeLacksWhatItMustHaveAtItsFirstKey() {
        expectMistakes(
            """
            «««tagline»»»: Four days
            id: world-school
            days: 2027-07-24

            """,
            "P102 error: this programme has no sessions",
            "P102 error: this programme has no title",
            "P102 error: this programme has no zone")
    }

    @Test func anUnknownKeyInPlaceOfAMissingOneIsOneMistake() {
        expectMistakes(
            """
            id: world-school
            «titel»: World School
            zone: Europe/London
            «day»: 2027-07-24
            sessions: []

            """,
            "P101 error: a programme has no key \"titel\"; did you mean \"title\"?",
            "P101 error: a programme has no key \"day\"; did you mean \"days\"?")
    }

    @Test func aSpeakerWhoseTimesAreOnNobodyClocksIsToldSo() {
        expectMistakes(
            """
            id: world-school
            title: World School
            zone: Europe/London
            days: 2027-07-24
            speakers: [{«id»: amina, name: Amina, available: 09:00..12:00}]
            sessions: []

            """,
            "P102 error: this speaker has available times but no zone: on whose clocks are they?")
    }
}
