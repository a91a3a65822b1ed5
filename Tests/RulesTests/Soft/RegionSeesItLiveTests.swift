import Rules
import Testing

@Suite struct RegionSeesItLiveTests {
    /// 17:00 in London is 21:00 in Karachi in May: awake until 23:00, prime time until 22:00.
    @Test func countsNothingAtPrimeTimeOnceAwakeFourTimesAsleep() throws {
        let regions = "regions: [{id: asia, title: Asia, zone: Asia/Karachi, people: 100}]\nsessions:\n"
        func cost(_ time: String) throws -> [Int] {
            try charges(
                RegionSeesItLive.self, regions + "  - {id: a, title: A, at: 2027-05-01 \(time), length: 1h}\n")
        }
        #expect(try cost("17:00") == [])
        #expect(try cost("18:00") == [60])
        #expect(try cost("19:30") == [240])
        #expect(try cost("17:30") == [30])
    }

    @Test func isInProportionToPeopleAndInterest() throws {
        let text = """
            regions:
              - {id: asia, title: Asia, zone: Asia/Karachi, people: 100}
              - {id: home, title: Home, zone: Europe/London, people: 300}
            sessions: [{id: a, title: A, at: 2027-05-01 18:00, length: 1h, interest: {asia: 4}}]
            """
        #expect(try charges(RegionSeesItLive.self, text) == [60])
    }
}
