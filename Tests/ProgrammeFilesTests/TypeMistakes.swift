import Testing

@Suite struct TypeMistakes {
    @Test func aListInPlaceOfAText() {
        expectMistakes(
            programme(
                """
                  - {id: opening, title: «[Opening, Closing]», length: 20m}

                """),
            "P103 error: title is a text, or a map from language to text, not a list")
    }

    @Test func aMapInPlaceOfALengthAndATextInPlaceOfAMap() {
        expectMistakes(
            programme(
                """
                  - {id: opening, title: Opening, length: «{hours: 1}»}
                  - «songs»
                  - {id: closing, title: Closing, length: 20m, interest: «high»}

                """),
            "P103 error: length is a length like 90m or 1h30m, not a map",
            "P103 error: a session is a map of keys and values, not a text",
            "P103 error: interest is a map of keys and values, not a text")
    }

    @Test func emptyValuesAreNamedWithWhatIsExpected() {
        expectMistakes(
            programme(
                """
                  - id: opening
                    title:«»
                    at:«»
                    length:«»
                    speakers:«»
                    kind:«»
                    tags: []

                """),
            "P103 error: title has no value: expected a text, or a map from language to text",
            "P103 error: at has no value: expected a time like 2027-07-24 17:00",
            "P103 error: length has no value: expected a length like 90m or 1h30m",
            "P103 error: speakers has no value: expected a list like [one, two]",
            "P103 error: kind has no value: expected a word")
    }

    @Test func sessionsNeedAList() {
        expectMistakes(
            """
            id: world-school
            title: World School
            zone: Europe/London
            days: 2027-07-24
            sessions:«»

            """,
            "P103 error: sessions has no value: expected a list of sessions")
    }

    @Test func daysNeedADate() {
        expectMistakes(
            """
            id: world-school
            title: World School
            zone: Europe/London
            days: «[]»
            sessions: [{id: a, title: A, at: 12:00, length: 1h}]

            """,
            "P103 error: days has no value: expected a date, a range or a list")
    }

    @Test func listsMayNotBeMapsAndMapsMayNotBeLists() {
        expectMistakes(
            """
            id: world-school
            title: World School
            zone: Europe/London
            days: 2027-07-24
            organiser: «[a]»
            speakers: «{amina: Amina}»
            streams: [{id: main, title: Main, channels: «[fr]»}]
            sessions: [{id: a, title: A, length: 1h, tags: «{a: b}»}]

            """,
            "P103 error: an organiser is a map of keys and values, not a list",
            "P103 error: speakers is a list, or the name of a spreadsheet, not a map",
            "P103 error: channels is a map of keys and values, not a list",
            "P103 error: tags is a list, not a map")
    }

    @Test func aFileThatIsAListIsNotAProgramme() {
        expectMistakes(
            """
            «- a
            - b
            »
            """,
            "P103 error: a programme is a map of keys and values, not a list")
    }

    @Test func numbersOutOfTheirRange() {
        expectMistakes(
            programme(
                """
                  - {id: a, title: A, length: 1h, demand: «many», interest: {«europe»: «9»}}

                """),
            "P113 error: demand is \"many\": expected a whole number from 0 to 1000000000",
            "P106 error: there is no region \"europe\"",
            "P113 error: interest is \"9\": expected a whole number from 0 to 5")
    }

    @Test func trueOrFalse() {
        expectMistakes(
            programme(
                """
                  - {id: a, title: A, length: 1h, pinned: «maybe»}

                """),
            "P107 error: pinned is \"maybe\": expected true or false")
    }

    @Test func oneOfSeveralWords() {
        expectMistakes(
            programme(
                """
                  - {id: a, title: A, length: 1h, kind: «talc», status: «Cancelled»}
                  - {id: b, title: B, length: 1h, kind: «"keynote"»}

                """),
            "P107 error: kind is \"talc\": expected one of plenary, talk, panel, workshop, rally, meeting, "
                + "other; did you mean \"talk\"?",
            "P107 error: status is \"Cancelled\": expected one of confirmed, tentative, cancelled; did you "
                + "mean \"cancelled\"?",
            "P107 error: kind is \"keynote\": expected one of plenary, talk, panel, workshop, rally, meeting, other")
    }

    @Test func webAddresses() {
        expectMistakes(
            programme(
                """
                  - {id: a, title: A, length: 1h, recording: «ftp://a.example», links: [{title: L, url: «javascript:alert(1)»}]}
                  - {id: b, title: B, length: 1h, recording: «"https://a.example/a b"»}

                """),
            "P117 error: recording is not a web address: expected one that begins with https:// and has no blanks",
            "P117 error: url is not a web address: expected one that begins with https:// and has no blanks",
            "P117 error: recording is not a web address: expected one that begins with https:// and has no blanks")
    }

    @Test func aNamespaceIsADomainName() {
        expectMistakes(
            """
            id: world-school
            namespace: «my school»
            title: World School
            zone: Europe/London
            days: 2027-07-24
            sessions: []

            """,
            "P107 error: namespace is \"my school\": expected a domain name like school.example.org")
    }

    @Test func languagesAreTags() {
        expectMistakes(
            programme(
                """
                  - {id: a, title: {en: A, «english»: B}, length: 1h, language: «french», interpretation: [fr, «x»]}

                """),
            "P115 error: \"english\" is not a language: expected a tag like en, ur or pt-BR",
            "P115 error: \"french\" is not a language: expected a tag like en, ur or pt-BR",
            "P115 error: \"x\" is not a language: expected a tag like en, ur or pt-BR")
    }

    @Test func textsThatShowNothing() {
        expectMistakes(
            programme(
                """
                  - {id: a, title: «"  "», length: 1h}
                  - {id: b, title: {fr: «" "»}, length: 1h}

                """),
            "P107 error: title is blank",
            "P107 error: title is blank")
    }

    @Test func anEntryThatStandsTwiceInAList() {
        expectMistakes(
            programme(
                """
                  - {id: a, title: A, length: 1h, tags: [new, «new»]}

                """),
            "P118 warning: \"new\" stands twice in this list")
    }

    @Test func aDirectionMarkThatPagesDoNotNeed() {
        expectMistakes(
            programme(
                """
                  - {id: a, title: «"A \u{202B}B"», length: 1h}

                """),
            "P119 warning: title holds the invisible direction mark U+202B: pages isolate texts by themselves")
    }
}
