import Chronology
import Programmes
import Testing

@Suite struct RecurrenceTests {
    private func date(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
        try #require(CivilDate(year: year, month: month, day: day))
    }

    @Test func aRuleStopsAtTheLastYearAndAtTheMostThatIsAskedFor() throws {
        let daily = Recurrence(.daily, .until(try date(9999, 12, 31)))
        #expect(daily.dates(from: try date(2027, 1, 1), atMost: 401).count == 401)
        #expect(daily.dates(from: try date(9999, 12, 30), atMost: 401).count == 2)
        let leapDays = Recurrence(.monthly, every: 12, .times(400))
        #expect(leapDays.dates(from: try date(9992, 2, 29), atMost: 401).map(\.year) == [9992, 9996])
    }

    @Test func weeksBeginOnMonday() throws {
        let rule = Recurrence(.weekly([.sunday, .monday]), every: 2, .times(4))
        let dates = rule.dates(from: try date(2027, 9, 5), atMost: 10).map(\.description)
        #expect(dates == ["2027-09-05", "2027-09-13", "2027-09-19", "2027-09-27"])
    }

    @Test func aDayOfTheMonthThatAMonthLacksIsLeftOut() throws {
        let rule = Recurrence(.monthly, .times(3))
        #expect(rule.dates(from: try date(2028, 1, 31), atMost: 10).map(\.month) == [1, 3, 5])
    }

    @Test func aShowingIsKnownAgainByItsPart() throws {
        let session = ID<Session>("circle")
        for showing in [
            ShowingID(session), ShowingID(session, encore: ID("2027-09-01")),
            ShowingID(session, on: try date(2027, 9, 1)),
        ] {
            #expect(ShowingID(session, part: showing.part) == showing)
        }
        #expect(ShowingID(session, part: "_2027-09-31") == nil)
        #expect(ShowingID(session, on: try date(2027, 9, 1)).event == ShowingID(session))
        #expect(ShowingID(session, encore: ID("east")).event != ShowingID(session))
    }
}
