import Chronology
import Programmes
import Rules
import Scheduling
import Testing

@Suite struct PublishedMovesLittleTests {
    @Test func countsAnotherTimeByItsDistanceAndAnotherStream() throws {
        func cost(movedBy hours: Int, from stream: String) throws -> [Int] {
            let noon = Instant(
                secondsSinceEpoch: CivilDate(year: 2027, month: 5, day: 1)!.daysSinceEpoch * 86_400 + 39_600)
            let known = Showing(
                id: ShowingID(ID("one")), stream: ID(stream),
                interval: Interval(start: noon.adding(seconds: hours * 3_600), length: .seconds(3_600)))
            return try charges(
                PublishedMovesLittle.self,
                """
                streams: [{id: a, title: A}, {id: b, title: B}]
                sessions: [{id: one, title: One, at: 2027-05-01 12:00, length: 1h, stream: a}]
                """, published: [ID("one"): known])
        }
        #expect(try cost(movedBy: 0, from: "a") == [])
        #expect(try cost(movedBy: 0, from: "b") == [2])
        #expect(try cost(movedBy: 3, from: "a") == [7])
        #expect(try cost(movedBy: -48, from: "b") == [18])
    }
}
