import Testing

@Suite struct ReadingRules {
    @Test func wordsThatOtherReadersOfYAMLTakeForTruthValuesAndNumbers() {
        expectMistakes(
            """
            id: on
            title: 012
            zone: Europe/London
            days: 2027-07-24
            languages: [no, en]
            streams: [{id: off, title: Yes, capacity: 012}, {id: 1e3, title: 1_000, capacity: «1_000»}]
            sessions:
              - {id: null, title: ~, at: 12:00, length: 1h, stream: 1e3, pinned: no}
              - {id: "true", title: "No", at: 12:00, length: 1h, stream: off, language: no, pinned: yes}

            """,
            "P113 error: capacity is \"1_000\": expected a whole number from 0 to 1000000000")
    }

    @Test func severalMistakesAreReportedInOneRunInFileOrder() {
        expectMistakes(
            """
            id: «World»
            «titel»: World School
            zone: «Europe/Londn»
            days: «2027-02-30»
            sessions:
              - {id: a, title: A, at: 12:00, length: «90», kind: «tlak»}

            """,
            "P104 error: \"World\" is not an id: small letters a to z, digits and hyphens, 63 at most",
            "P101 error: a programme has no key \"titel\"; did you mean \"title\"?",
            "Z101 error: there is no time zone \"Europe/Londn\"; did you mean \"Europe/London\"?",
            "P110 error: 2027-02-30 does not exist: 2027-02 has 28 days",
            "P108 error: \"90\" is not a length: expected one like 90m, 2h or 1h30m",
            "P107 error: kind is \"tlak\": expected one of plenary, talk, panel, workshop, rally, meeting, "
                + "other; did you mean \"talk\"?")
    }
}
