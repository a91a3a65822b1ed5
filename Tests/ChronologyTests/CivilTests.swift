import Chronology
import Testing

@Suite struct CivilTests {
    @Test func datesAndDayNumbersAreInverse() {
        var expected = date("0001-01-01")
        #expect(expected.weekday == .monday)
        for day in stride(from: expected.daysSinceEpoch, through: date("9999-12-31").daysSinceEpoch, by: 97) {
            let made = CivilDate(daysSinceEpoch: day)
            #expect(made.daysSinceEpoch == day)
            #expect(CivilDate(year: made.year, month: made.month, day: made.day) == made)
            #expect(made >= expected)
            expected = made
        }
        #expect(date("1970-01-01").daysSinceEpoch == 0)
        #expect(date("2000-03-01").daysSinceEpoch == 11_017)
        #expect(date("2026-11-24").weekday == .tuesday)
    }

    @Test func datesThatNoCalendarHasAreNil() {
        #expect(CivilDate(year: 2027, month: 2, day: 29) == nil)
        #expect(CivilDate(year: 2028, month: 2, day: 29) != nil)
        #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
        #expect(CivilDate(year: 2027, month: 13, day: 1) == nil)
        #expect(CivilDate(year: 0, month: 1, day: 1) == nil)
        #expect(CivilTime(hour: 24, minute: 0) == nil)
        #expect(CivilTime(hour: 23, minute: 59, second: 60) == nil)
    }

    @Test func facesAndSecondsAreInverseUpToTheEndsOfTheNumberLine() {
        for seconds in [
            Int.min, .min + 1, .min + 86_399, .min + 86_400, -86_401, -86_400, -1, 0, 1, .max - 86_400, .max - 1, .max,
        ] {
            #expect(CivilDateTime(secondsSinceEpoch: seconds).secondsSinceEpoch == seconds)
        }
        #expect(CivilDateTime(CivilDate(daysSinceEpoch: .max / 1_000), .midnight).secondsSinceEpoch == .max)
        #expect(CivilDateTime(CivilDate(daysSinceEpoch: .min / 1_000), .midnight).secondsSinceEpoch == .min)
        #expect(face("1969-12-31 23:59:59").secondsSinceEpoch == -1)
    }

    @Test func sumsPastTheEndsStayThere() {
        let last = Instant(secondsSinceEpoch: .max)
        #expect(last.adding(seconds: 1) == last)
        #expect((last + .seconds(5)) == last)
        #expect((last - Instant(secondsSinceEpoch: -1)) == .seconds(Int.max))
        #expect(Instant(secondsSinceEpoch: .min).adding(seconds: -1).secondsSinceEpoch == .min)
    }

    @Test func writtenFormsAreThoseOfTheStandards() {
        #expect("\(at("2026-11-15T18:00:00"))" == "2026-11-15T18:00:00Z")
        #expect("\(face("2027-03-28 02:30"))" == "2027-03-28 02:30")
        #expect("\(face("0033-04-03 15:00:01"))" == "0033-04-03 15:00:01")
        #expect(ZoneOffset(seconds: 20_700, isDaylightSaving: false, abbreviation: "+0545").description == "+05:45")
        #expect(ZoneOffset(seconds: -2_670, isDaylightSaving: false, abbreviation: "MMT").description == "-00:44:30")
    }

    @Test func intervalsAreHalfOpen() {
        let hour = Interval(start: at("2026-11-15T18:00:00"), length: .seconds(3_600))
        #expect(hour.contains(hour.start))
        #expect(!hour.contains(hour.end))
        #expect(!hour.overlaps(Interval(start: hour.end, length: .seconds(1))))
        #expect(hour.overlaps(Interval(start: hour.end.adding(seconds: -1), length: .seconds(1))))
        #expect(hour.contains(hour))
    }
}
