import Testing

@Suite struct NotationMistakes {
    @Test func whatPeopleWriteInPlaceOfALength() {
        expectMistakes(
            programme(
                """
                  - {id: a, title: A, length: «90»}
                  - {id: b, title: B, length: «90 min»}
                  - {id: c, title: C, length: «1:30»}
                  - {id: d, title: D, length: «1h30»}
                  - {id: e, title: E, length: «2 hours»}
                  - {id: f, title: F, length: «1.5h»}
                  - {id: g, title: G, length: «long»}
                  - {id: h, title: H, length: «0m»}
                  - {id: i, title: I, length: «25h»}
                  - {id: j, title: J, at: «after a + 90 min», length: 1h}

                """),
            "P108 error: \"90\" is not a length: expected one like 90m, 2h or 1h30m",
            "P108 error: \"90 min\" is not a length: expected one like 90m, 2h or 1h30m",
            "P108 error: \"1:30\" is not a length: expected one like 90m, 2h or 1h30m",
            "P108 error: \"1h30\" is not a length: expected one like 90m, 2h or 1h30m",
            "P108 error: \"2 hours\" is not a length: expected one like 90m, 2h or 1h30m",
            "P108 error: \"1.5h\" is not a length: expected one like 90m, 2h or 1h30m",
            "P108 error: \"long\" is not a length: expected one like 90m, 2h or 1h30m",
            "P108 error: a length is more than 0m and at most 24h",
            "P108 error: a length is more than 0m and at most 24h",
            "P108 error: \"90 min\" is not a length: expected one like 90m, 2h or 1h30m")
    }

    @Test func windowsThatCannotBeRead() {
        expectMistakes(
            programme(
                """
                  - {id: a, title: A, length: 1h, within: «2027-07-25 13:00»}
                  - {id: b, title: B, length: 1h, within: [09:00..12:00, «9..12»]}
                  - {id: c, title: C, length: 1h, preferred: «mondey 09:00..12:00»}
                  - {id: d, title: D, length: 1h, preferred: «2027-07-25..2027-07-24»}
                  - {id: e, title: E, length: 1h, preferred: «2027-7-5 13:00..20:00»}
                  - {id: f, title: F, length: 1h, preferred: «2027-07-25 13:00..2027-07-24 12:00»}

                """),
            "P111 error: \"2027-07-25 13:00\" is not a window: expected 2027-07-24 14:00..23:00, "
                + "09:00..22:00 or weekdays 18:00..21:00",
            "P111 error: \"9..12\" is not a window: expected 2027-07-24 14:00..23:00, 09:00..22:00 or "
                + "weekdays 18:00..21:00",
            "P111 error: \"mondey\" is not a day of the week: expected mon to sun, weekdays or weekend",
            "P111 error: \"2027-07-25..2027-07-24\" ends before it begins",
            "P109 error: 2027-7-5 is not a date: months and days have two digits",
            "P111 error: \"2027-07-25 13:00..2027-07-24 12:00\" ends before it begins")
    }

    @Test func hoursDayStartsAndColours() {
        expectMistakes(
            """
            id: a
            title: A
            zone: Europe/London
            days: 2027-07-24
            hours: «12:00»
            day-start: «six»
            colour: «#8a1538»
            tracks:
              - {id: a, title: A, colour: «darkrd»}
              - {id: b, title: B, colour: «"#8a15"»}
              - {id: c, title: C, colour: DarkRed}
            placing: {grid: «0m»}
            sessions: []

            """,
            "P111 error: \"12:00\" are not hours: expected them like 09:00..22:00",
            "P109 error: \"six\" is not a time of day: expected one like 06:00",
            "P112 error: colour has no value: an unquoted # begins a comment",
            "P112 error: \"darkrd\" is not a colour: expected a CSS name or \"#8a1538\"; did you mean \"darkred\"?",
            "P112 error: \"#8a15\" is not a colour: expected a CSS name or \"#8a1538\"",
            "P113 error: grid is 0m: sessions need a grid to start on, like 15m")
    }
}
