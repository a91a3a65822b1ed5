import Testing

@Suite struct TimeMistakes {
    @Test func datesThatNoCalendarHas() {
        expectMistakes(
            programme(
                """
                  - {id: a, title: A, at: «2027-02-29 17:00», length: 20m}
                  - {id: b, title: B, at: «2027-13-01 17:00», length: 20m}
                  - {id: c, title: C, at: «2027-7-4 17:00», length: 20m}
                  - {id: d, title: D, at: «2027-07-24 25:00», length: 20m}
                  - {id: e, title: E, at: «2027-07-24 13pm», length: 20m}
                  - {id: f, title: F, at: «2027-07-24», length: 20m}
                  - {id: g, title: G, at: «noon», length: 20m}
                  - {id: h, title: H, at: «2027-07-24 24:00», length: 20m}

                """),
            "P110 error: 2027-02-29 does not exist: 2027-02 has 28 days",
            "P110 error: 2027-13-01 does not exist: a year has 12 months",
            "P109 error: 2027-7-4 is not a date: months and days have two digits",
            "P109 error: \"25:00\" is no time: hours run from 0 to 23, minutes to 59",
            "P109 error: \"13pm\" is no time: am and pm go with hours from 1 to 12",
            "P109 error: \"2027-07-24\" has no time of day: expected one like 2027-07-24 17:00",
            "P109 error: \"noon\" is not a time: expected one like 17:00, 4 pm, 2027-07-24 17:00 or after ID",
            "P109 error: 24:00 cannot be a start: write 00:00 of the next day")
    }

    @Test func daysThatCannotBe() {
        expectMistakes(
            """
            id: world-school
            title: World School
            zone: Europe/London
            days: «2027-7-4..2027-7-6»
            sessions: []

            """,
            "P109 error: 2027-7-4 is not a date: months and days have two digits")
    }

    @Test func daysThatRunBackwardsOrOnForYears() {
        expectMistakes(
            """
            id: world-school
            title: World School
            zone: Europe/London
            days: [«2027-07-27..2027-07-24», «2027-07-24..2037-07-24»]
            sessions: []

            """,
            "P109 error: 2027-07-27..2027-07-24 ends before it begins",
            "P109 error: 2027-07-24..2037-07-24 is 3654 days long: at most 400 are read")
    }

    @Test func aBareTimeNeedsItsDayWhereThereAreSeveral() {
        expectMistakes(
            programme(
                """
                  - {id: a, title: A, at: «17:00», length: 20m}

                """),
            "P114 error: 17:00 of which day? the programme has several: write the date before the time")
    }

    @Test func aTimeThatTheClocksSkipComesWithBothReadings() {
        expectMistakes(
            """
            id: a
            title: A
            zone: America/New_York
            days: 2027-03-14
            sessions:
              - {id: opening, title: Opening, at: «2027-03-14 02:30», length: 20m}

            """,
            "Z102 error: 02:30 on 2027-03-14 does not exist in America/New_York: clocks go from 02:00 (EST, "
                + "-05:00) to 03:00 (EDT, -04:00); write 01:30 or 03:30")
    }

    @Test func aTimeThatTheClocksShowTwiceComesWithBothReadings() {
        expectMistakes(
            """
            id: a
            title: A
            zone: America/New_York
            days: 2020-11-01
            sessions:
              - {id: opening, title: Opening, at: «2020-11-01 01:30», length: 20m}
              - {id: closing, title: Closing, at: «"2020-10-25 02:30 Europe/Paris"», length: 20m}

            """,
            "Z103 error: 01:30 on 2020-11-01 happens twice in America/New_York: clocks go back from 02:00 "
                + "(EDT, -04:00) to 01:00 (EST, -05:00); write (first) or (second) after it",
            "Z103 error: 02:30 on 2020-10-25 happens twice in Europe/Paris: clocks go back from 03:00 (CEST, "
                + "+02:00) to 02:00 (CET, +01:00); write (first) or (second) after it")
    }

    @Test func firstAndSecondSayWhichOfTheTwoIsMeant() {
        expectMistakes(
            """
            id: a
            title: A
            zone: America/New_York
            days: 2020-11-01
            day-start: 00:00
            sessions:
              - {id: a, title: A, at: 2020-11-01 01:30 (first), length: 20m}
              - {id: b, title: B, at: 01:30 (second), length: 20m}
              - {id: c, title: C, at: 2020-10-25 02:30 (second) Europe/Paris, length: 20m}
              - {id: d, title: D, at: «12:00 (first)», length: 20m}
              - {id: e, title: E, at: «12:00 (third)», length: 20m}

            """,
            "Z105 warning: (first) is not needed: America/New_York shows 2020-11-01 12:00 once",
            "P109 error: \"(third)\" after the time is not understood: a zone, (first) or (second) may stand there")
    }

    @Test func aBareAbbreviationListsWhatItCouldMeanOnThatDate() {
        expectMistakes(
            """
            id: international-rally
            title: International rally
            zone: Europe/London
            days: 2020-05-01
            sessions:
              - {id: a, title: A, at: «4pm BST», length: 20m}
              - {id: b, title: B, at: «4pm CST», length: 20m}
              - {id: c, title: C, at: «4:30 pm IST», length: 20m}
              - {id: d, title: D, at: «4 pm GMTT», length: 20m}

            """,
            "Z104 error: \"BST\" is not a time zone: on 2020-05-01 it is +01:00 (Europe/London); name the "
                + "zone, like Europe/London",
            "Z104 error: \"CST\" is not a time zone: on 2020-05-01 it is +08:00 (Asia/Shanghai), -06:00 "
                + "(America/Belize); name the zone, like Asia/Shanghai",
            "Z104 error: \"IST\" is not a time zone: on 2020-05-01 it is +05:30 (Asia/Kolkata), +01:00 "
                + "(Europe/Dublin); name the zone, like Asia/Kolkata",
            "Z101 error: there is no time zone \"GMTT\"; did you mean \"Etc/GMT\"?")
    }

    @Test func anAbbreviationOfTheOtherSeason() {
        expectMistakes(
            """
            id: a
            title: A
            zone: America/New_York
            days: 2027-07-24
            sessions:
              - {id: a, title: A, at: «4pm EST», length: 20m}
              - {id: b, title: B, at: «4pm CET», length: 20m}
              - {id: c, title: C, at: «4pm PST», length: 20m}
              - {id: d, title: D, at: «4pm EDT», length: 20m}

            """,
            "Z109 error: \"EST\" is not in force on 2027-07-24: America/New_York is on EDT (-04:00) then; "
                + "did you mean 2027-07-24 16:00?",
            "Z109 error: \"CET\" is not in force on 2027-07-24: Europe/Paris is on CEST (+02:00) then; did "
                + "you mean 2027-07-24 16:00 Europe/Paris?",
            "Z104 error: \"PST\" is not a time zone: on 2027-07-24 it is +08:00 (Asia/Manila); name the "
                + "zone, like Asia/Manila",
            "Z104 error: \"EDT\" is not a time zone: on 2027-07-24 it is -04:00 (America/New_York); name the "
                + "zone, like America/New_York")
    }

    @Test func aFixedOffsetInItsSeasonIsARemark() {
        expectMistakes(
            """
            id: a
            title: A
            zone: America/New_York
            days: 2027-01-24
            sessions:
              - {id: a, title: A, at: «4pm EST», length: 20m}
              - {id: b, title: B, at: 4pm CET, length: 20m}
              - {id: c, title: C, at: 4pm UTC, length: 20m}

            """,
            "Z106 warning: EST is -05:00 from UTC all year: its clocks never change, those of a city may")
    }

    @Test func zonesThatDoNotExist() {
        expectMistakes(
            """
            id: a
            title: A
            zone: «Europe/Londn»
            days: 2027-07-24
            regions:
              - {id: nepal, title: Nepal, zone: «Kathmandu»}
              - {id: mars, title: Mars, zone: «Olympus Mons»}
              - {id: canada, title: Canada, zone: «Etc/GMT+5»}
            speakers:
              - {id: amina, name: Amina, zone: «../etc/passwd»}
              - {id: john, name: John, zone: «posix/Europe/London»}
            sessions:
              - {id: a, title: A, at: «16:00 Europe/Pariss», length: 20m}
              - {id: b, title: B, at: «16:00 UTC+2», length: 20m}
              - {id: c, title: C, at: 16:00, length: 20m}

            """,
            "Z101 error: there is no time zone \"Europe/Londn\"; did you mean \"Europe/London\"?",
            "Z101 error: there is no time zone \"Kathmandu\"; did you mean \"Asia/Kathmandu\"?",
            "Z101 error: there is no time zone \"Olympus Mons\"",
            "Z106 warning: Etc/GMT+5 is -05:00 from UTC all year: its clocks never change, those of a city may",
            "Z101 error: there is no time zone \"../etc/passwd\"",
            "Z101 error: there is no time zone \"posix/Europe/London\"; did you mean \"Europe/London\"?",
            "Z101 error: there is no time zone \"Europe/Pariss\"; did you mean \"Europe/Paris\"?",
            "Z101 error: \"UTC+2\" is an offset and no time zone: name a city, like Europe/London")
    }

    @Test func offsetsWithAndWithoutAZoneAsInRFC9557() {
        expectMistakes(
            """
            id: a
            title: A
            zone: America/Vancouver
            days: 2026-11-15
            sessions:
              - {id: a, title: A, at: 2026-11-15T16:00Z, length: 20m}
              - {id: b, title: B, at: "2026-11-15T10:00:00-07:00[America/Vancouver]", length: 20m}
              - {id: c, title: C, at: «"2026-11-15T10:00:00-08:00[America/Vancouver]"», length: 20m}
              - {id: d, title: D, at: 2026-11-15 10:00 +05:45, length: 20m}
              - {id: e, title: E, at: "2026-11-15 21:00 [Asia/Karachi]", length: 20m}

            """,
            "Z110 error: -08:00 is not the offset of America/Vancouver then, which is -07:00 (MST): 10:00 "
                + "there by the clock, 11:00 by the offset")
    }
}
