import Testing

@Suite struct ReferenceMistakes {
    @Test func namesThatNothingBears() {
        expectMistakes(
            programme(
                """
                  - {id: opening, title: Opening, at: 2027-07-24 17:00, length: 20m, stream: «mian», track: «history», speakers: [«amina»], chair: «amina», audience: «guests»}
                  - {id: songs, title: Songs, at: «after openning», length: 20m, not-parallel-to: [«openin»], after: [«opning + 5m»]}
                  - {id: talk, title: Talk, at: «after opening/east», length: 20m, interest: {«europe»: 2}, interpreters: {fr: [«amina»]}}

                """),
            "P106 error: there is no stream \"mian\"; did you mean \"main\"?",
            "P106 error: there is no track \"history\"",
            "P106 error: there is no speaker \"amina\"",
            "P106 error: there is no speaker \"amina\"",
            "P106 error: there is no audience \"guests\"",
            "P106 error: there is no session \"openning\"; did you mean \"opening\"?",
            "P106 error: there is no session \"openin\"; did you mean \"opening\"?",
            "P106 error: there is no session \"opning\"; did you mean \"opening\"?",
            "P106 error: there is no encore \"opening/east\"",
            "P106 error: there is no region \"europe\"",
            "P106 error: there is no speaker \"amina\"")
    }

    @Test func anEncoreThatASessionDoesNotHave() {
        expectMistakes(
            programme(
                """
                  - {id: opening, title: Opening, at: 2027-07-24 17:00, length: 20m, encores: [{id: east, at: 2027-07-25 17:00, stream: «man»}]}
                  - {id: songs, title: Songs, at: «after opening/est + 5m», length: 20m}

                """),
            "P106 error: there is no stream \"man\"; did you mean \"main\"?",
            "P106 error: there is no encore \"opening/est\"; did you mean \"opening/east\"?")
    }

    @Test func aCircleOfRelativeTimesIsReportedOnceAtItsFirstSession() {
        expectMistakes(
            programme(
                """
                  - {id: a, title: A, at: 2027-07-24 17:00, length: 20m}
                  - {id: b, title: B, at: «after d», length: 20m}
                  - {id: c, title: C, at: after b, length: 20m}
                  - {id: d, title: D, at: after c, length: 20m}
                  - {id: e, title: E, at: after d, length: 20m}
                  - {id: f, title: F, at: «after f», length: 20m}

                """),
            "P122 error: a circle of relative times: b after d after c after b",
            "P122 error: a circle of relative times: f after f")
    }

    @Test func aCircleThroughAnEncore() {
        expectMistakes(
            programme(
                """
                  - {id: a, title: A, at: «after b», length: 20m, encores: [{id: east, at: 2027-07-25 17:00}]}
                  - {id: b, title: B, at: after c/east, length: 20m}
                  - {id: c, title: C, length: 20m, encores: [{id: east, at: after a}]}

                """),
            "P122 error: a circle of relative times: a after b after c/east after a")
    }

    @Test func whatIsWrongAfterAfter() {
        expectMistakes(
            programme(
                """
                  - {id: a, title: A, at: «after», length: 20m}
                  - {id: b, title: B, at: «after The Opening», length: 20m}
                  - {id: c, title: C, at: «after a + soon», length: 20m}
                  - {id: d, title: D, at: «after a/», length: 20m}

                """),
            "P109 error: after what? write the id of a session: after opening + 15m",
            "P109 error: \"The Opening\" is not the id of a session: expected after ID, after ID/ENCORE or "
                + "after ID + 15m",
            "P108 error: \"soon\" is not a length: expected one like 90m, 2h or 1h30m",
            "P109 error: \"a/\" is not the id of a session: expected after ID, after ID/ENCORE or after ID + 15m")
    }
}
