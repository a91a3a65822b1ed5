import Chronology
import ProgrammeFiles
import Programmes
import Scheduling
import Testing

@Suite struct SeriesTests {
    private func checked(_ lines: String, at: String = "2027-09-01 19:00") -> Checked {
        Checked(
            """
            id: school
            title: School
            zone: Europe/London
            days: 2027-07-24
            sessions:
              - id: circle
                title: Circle
                at: \(at)
                length: 1h
                \(lines)

            """)
    }

    private func dates(_ rule: String, at: String = "2027-09-01 19:00") throws -> [String] {
        let checked = checked("repeat: \(rule)", at: at)
        #expect(checked.lines == [])
        return try #require(checked.document.programme?.sessions.first?.series).dates.map(\.description)
    }

    @Test(arguments: [
        ("weekly until 2027-09-22", ["2027-09-01", "2027-09-08", "2027-09-15", "2027-09-22"]),
        ("weekly until 2027-09-21", ["2027-09-01", "2027-09-08", "2027-09-15"]),
        ("Weekly 2 times", ["2027-09-01", "2027-09-08"]),
        ("every week for 2 times", ["2027-09-01", "2027-09-08"]),
        ("every wed until 2027-09-08", ["2027-09-01", "2027-09-08"]),
        ("weekly on mon, wed 4 times", ["2027-09-01", "2027-09-06", "2027-09-08", "2027-09-13"]),
        ("every monday and wednesday 3 times", ["2027-09-01", "2027-09-06", "2027-09-08"]),
        ("every 2 weeks on mon wed until 2027-09-20", ["2027-09-01", "2027-09-13", "2027-09-15"]),
        ("every other week 2 times", ["2027-09-01", "2027-09-15"]),
        ("fortnightly 2 times", ["2027-09-01", "2027-09-15"]),
        ("daily 3 times", ["2027-09-01", "2027-09-02", "2027-09-03"]),
        ("every 10 days until 2027-09-25", ["2027-09-01", "2027-09-11", "2027-09-21"]),
        ("monthly 3 times", ["2027-09-01", "2027-10-01", "2027-11-01"]),
        ("every 6 months until 2028-12-31", ["2027-09-01", "2028-03-01", "2028-09-01"]),
        ("monthly on the first wed 4 times", ["2027-09-01", "2027-10-06", "2027-11-03", "2027-12-01"]),
        ("weekly on weekdays 4 times", ["2027-09-01", "2027-09-02", "2027-09-03", "2027-09-06"]),
        ("weekly 1 time", ["2027-09-01"]),
    ])
    func aRuleGivesTheDatesThatItSays(rule: String, expected: [String]) throws {
        #expect(try dates(rule) == expected)
    }

    @Test func theLastFridayIsInTheFourthWeekOrTheFifth() throws {
        let found = try dates("monthly on the last fri 4 times", at: "2027-09-24 19:00")
        #expect(found == ["2027-09-24", "2027-10-29", "2027-11-26", "2027-12-31"])
    }

    @Test func exceptionsAndMovesAreOfDatesOfTheRule() throws {
        let checked = checked(
            """
            repeat: weekly 5 times
                except: [2027-09-08]
                moved: [{from: 2027-09-15, at: 2027-09-16 18:00}, {from: 2027-09-22, at: 20:00}]
            """)
        #expect(checked.lines == [])
        let series = try #require(checked.document.programme?.sessions.first?.series)
        #expect(series.occurrences.map(\.description) == ["2027-09-01", "2027-09-15", "2027-09-22", "2027-09-29"])
        #expect(series.moved.values.map(\.face.description).sorted() == ["2027-09-16 18:00", "2027-09-22 20:00"])
        #expect(
            checked.schedule?.showings.map { "\($0.id) \($0.interval.start)" } == [
                "circle/2027-09-01 2027-09-01T18:00:00Z", "circle/2027-09-15 2027-09-16T17:00:00Z",
                "circle/2027-09-22 2027-09-22T19:00:00Z", "circle/2027-09-29 2027-09-29T18:00:00Z",
            ])
    }

    private func expect(
        _ session: String, _ messages: String..., at location: SourceLocation = #_sourceLocation
    ) {
        let marked = MarkedText(
            """
            id: a
            title: A
            zone: Europe/London
            days: [2027-07-24, 2027-07-25]
            sessions:
              - {id: o, title: O, at: 2027-07-24 12:00, length: 1h}
              - {id: a, title: A, length: 1h, \(session)}

            """)
        #expect(messages.count == marked.marks.count, sourceLocation: location)
        #expect(
            Checked(marked.text).lines == zip(marked.marks, messages).map { "\($0) \($1)" }, sourceLocation: location)
    }

    @Test func whatIsNoRule() {
        let help = "expected weekly until 2027-12-15, every 2 weeks on mon and wed 8 times "
        for (rule, message) in [
            (
                "weekly",
                "\"weekly\" never ends: write until when, like weekly until 2027-12-15, or how often, like weekly 8 times"
            ),
            (
                "sometimes 8 times",
                "\"sometimes 8 times\" is not how a series repeats: \(help)or monthly on the last fri until 2027-12-15"
            ),
            ("every 0 days 5 times", "a series goes on every 1 to 99 days, weeks or months, not every 0"),
            (
                "daily on mon 5 times",
                "a daily series is on every day: write weekly on mon and wed instead"
            ),
            (
                "monthly on wed 5 times",
                "on which day of the month? write monthly on the first wed, or monthly alone for its date"
            ),
        ] {
            expect("at: 2027-09-01 19:00, repeat: «\(rule)»", "P123 error: \(message)")
        }
        expect(
            "at: 2027-09-01 19:00, repeat: «weekly until December»",
            "P109 error: \"december\" is not a date: expected one like 2027-07-24")
    }

    @Test func tooFewDatesAndTooMany() {
        expect(
            "at: 2027-09-01 19:00, repeat: «weekly until 2026-12-15»",
            "P124 error: the series ends on 2026-12-15, before it begins on 2027-09-01")
        expect(
            "at: 2027-09-01 19:00, repeat: «daily until 2037-12-15»",
            "P124 error: this series has more than 400 dates: end it earlier")
        expect(
            "at: 2027-09-01 19:00, repeat: «weekly 401 times»", "P124 error: 401 times: a series has 1 to 400 dates")
    }

    @Test func datesThatAreNone() {
        expect(
            "at: 2027-09-01 19:00, repeat: weekly 3 times, except: [«2027-09-09»], moved: [{from: «2027-10-01», at: 12:00}]",
            "P125 error: 2027-09-09, a Thursday, is no date of the series; the nearest is 2027-09-08, a Wednesday",
            "P125 error: 2027-10-01, a Friday, is no date of the series; the nearest is 2027-09-15, a Wednesday")
        expect(
            "at: 2027-09-01 19:00, repeat: weekly 3 times, except: [2027-09-08], moved: [{from: «2027-09-08», at: 12:00}]",
            "P125 error: 2027-09-08 is left out by except: it can't be moved too")
        expect(
            "at: 2027-09-01 19:00, repeat: «weekly 1 time», except: [2027-09-01]",
            "P125 error: every date of the series is left out: nothing is left of it")
    }

    @Test func aSeriesNeedsAFirstDateOfItsOwn() {
        expect(
            "repeat: «weekly 3 times»",
            "P126 error: a series has no first date: write at, the date and time that it begins at")
        expect(
            "at: after o, repeat: «weekly 3 times»",
            "P126 error: a series begins at a date and time of its own, not after a session")
        expect(
            "at: 2027-09-01 19:00 +02:00, repeat: «weekly 3 times»",
            "P126 error: a series keeps to somebody's clocks: write a zone after the time of its session, not an offset"
        )
        expect(
            "at: 2027-09-01 19:00, repeat: «weekly on mon 3 times»",
            "P126 error: the series begins on 2027-09-01, a Wednesday, which is not one of its own days: the next such "
                + "date is 2027-09-06")
        expect(
            "at: 2027-09-01 19:00, repeat: weekly 3 times, moved: [{from: 2027-09-08, at: «after o»}]",
            "P126 error: a date of a series is moved to a time of its own, not after a session")
    }

    @Test func monthsWithoutTheDayAreLeftOutWithAWarning() {
        expect(
            "at: 2028-01-31 19:00, repeat: «monthly 3 times»",
            "P127 warning: there is no 2028-02-31: the series leaves such months out")
    }

    @Test func exceptAndMovedBelongToASeries() {
        expect(
            "at: 2027-09-01 19:00, except: «[2027-10-27]»",
            "P107 error: except belongs to a series: this session has no repeat")
    }

    @Test func aDateThatFallsOnAChangeOfTheClocksIsReadAsTheStandardSaysAndToldOf() {
        expect(
            "at: «2027-03-21 01:30», repeat: weekly 3 times",
            "Z111 warning: this series falls on a change of the clocks: 01:30 on 2027-03-28 does not exist in Europe/London, "
                + "where clocks go from 01:00 (GMT, +00:00) to 02:00 (BST, +01:00); it is at 02:30 then")
        expect(
            "at: «2027-10-24 01:30», repeat: weekly 3 times",
            "Z111 warning: this series falls on a change of the clocks: 01:30 on 2027-10-31 happens twice in Europe/London, "
                + "where clocks go back from 02:00 (BST, +01:00) to 01:00 (GMT, +00:00); it is the first")
        expect(
            "at: 2027-03-21 01:30, repeat: weekly 3 times, moved: [{from: 2027-03-28, at: «2027-03-28 01:30»}]",
            "Z102 error: 01:30 on 2027-03-28 does not exist in Europe/London: clocks go from 01:00 (GMT, +00:00) to 02:00 "
                + "(BST, +01:00); write 00:30 or 02:30")
        expect(
            "at: «2027-03-28 01:30», repeat: weekly 3 times",
            "Z102 error: 01:30 on 2027-03-28 does not exist in Europe/London: clocks go from 01:00 (GMT, +00:00) to 02:00 "
                + "(BST, +01:00); write 00:30 or 02:30")
    }

    @Test func whatComesAfterASeriesComesAfterItsFirstDate() throws {
        let checked = Checked(
            """
            id: a
            title: A
            zone: Europe/London
            days: 2027-09-01
            sessions:
              - {id: circle, title: Circle, at: 19:00, length: 1h, repeat: weekly 3 times, except: [2027-09-01]}
              - {id: tea, title: Tea, at: after circle + 15m, length: 15m}

            """)
        #expect(checked.lines == [])
        let tea = try #require(checked.schedule?.showings.first { $0.id.session == ID("tea") })
        #expect(tea.interval.start.description == "2027-09-08T19:15:00Z")
    }
}
