import Testing

@Suite struct DayMistakes {
    @Test func sessionsGroupedByDay() {
        expectMistakes(
            """
            id: a
            title: A
            zone: Europe/London
            days: 2027-07-24..2027-07-25
            sessions:
              2027-07-24:
                - {id: a, title: A, at: 17:00, length: 1h}
                - {id: b, title: B, at: 01:00, length: 1h, encores: [{id: late, at: 02:00}]}
              «2027-02-30»:
                - {id: c, title: C, at: 17:00, length: 1h}
              «tomorrow»: []
              2027-07-25: «none»

            """,
            "P110 error: 2027-02-30 does not exist: 2027-02 has 28 days",
            "P109 error: \"tomorrow\" is not a date: expected one like 2027-07-24",
            "P103 error: the sessions of 2027-07-25 are a list, not a text")
    }
}
