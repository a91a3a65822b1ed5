import Chronology
import Programmes
import Testing

@Suite struct HoursTests {
    @Test func anEndBeforeTheStartLiesOnTheNextDay() throws {
        let night = DailyHours(from: try time(22, 0), to: try time(2, 0))
        #expect(night.seconds == 4 * 3_600)
        #expect(night.end.description == "02:00")
        #expect(try night.contains(time(22, 0)) && night.contains(time(1, 59)))
        #expect(try !night.contains(time(2, 0)) && !night.contains(time(21, 59)))
    }

    @Test func theSameStartAndEndIsAWholeDay() throws {
        let day = DailyHours(from: try time(9, 0), to: try time(9, 0))
        #expect(day.seconds == 86_400)
        #expect(try day.contains(time(8, 59)) && day.contains(time(9, 0)))
        let untilMidnight = DailyHours(from: try time(9, 0), to: .midnight)
        #expect(untilMidnight.seconds == 15 * 3_600)
        #expect(!untilMidnight.contains(.midnight))
    }

    private func time(_ hour: Int, _ minute: Int) throws -> CivilTime {
        try #require(CivilTime(hour: hour, minute: minute))
    }
}
