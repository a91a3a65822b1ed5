import Chronology
import Markup
import Testing

@testable import Placing

@Suite("An instance")
struct InstanceTests {
    private static let zones = try! TimeZoneDatabase(folder: "/usr/share/zoneinfo")

    /// Two days around the night in which Europe's clocks go forward, seen from New York, where they have gone already.
    static let text = """
        {"format": "placement/1", "name": "tiny", "zone": "Europe/Berlin", "grid": 15, "turnaround": 15, "floorPercent": 50,
         "days": [{"date": "2026-03-28", "open": "16:00", "close": "18:00"}, {"date": "2026-03-29", "open": "16:00", "close": "18:00"}],
         "streams": [{"id": "a", "languages": ["en"], "closed": [["2026-03-28T15:10:00Z", "2026-03-28T15:20:00Z"]]}],
         "regions": [{"id": "ny", "zone": "America/New_York", "share": 50, "prime": ["12:00", "13:00"], "fair": ["11:00", "13:00"]}],
         "speakers": [{"id": "p", "zone": "Asia/Kolkata", "wake": ["07:00", "21:30"], "comfort": ["09:00", "20:00"],
                       "away": ["2026-03-28"], "restMinutes": 30, "maxPerDay": 2}],
         "sessions": [{"id": "x", "minutes": 30, "language": "en", "track": "t", "speakers": ["p"], "headline": true,
                       "interest": {"ny": 2}, "after": []},
                      {"id": "y", "minutes": 45, "language": "en", "track": "t", "speakers": [], "headline": false,
                       "interest": {"ny": 1}, "after": ["x"], "pin": {"stream": "a"}}],
         "clash": [["x", "y", 10]],
         "weights": {"reach": 1, "comfort": 15, "track": 40, "headline": 60, "clash": 1, "spread": 200, "stability": 60, "floor": 3}}
        """

    private func problem(_ text: String = text) throws -> PlacementProblem {
        try PlacementProblem(instance: Array(text.utf8), zones: Self.zones)
    }

    @Test("asks each day's clocks: Berlin's are an hour nearer to UTC before the night than after it")
    func days() throws {
        let problem = try problem()
        let opens = problem.days.map { Instant(secondsSinceEpoch: problem.slotInstants[$0.lowerBound]).description }
        #expect(opens == ["2026-03-28T15:00:00Z", "2026-03-29T14:00:00Z"])
        #expect(problem.days.map(\.count) == [8, 8])
    }

    @Test("a speaker's starts are those at which they are up and not away, on their own clocks")
    func starts() throws {
        let problem = try problem()
        let first = problem.sessions[0].starts.map {
            Instant(secondsSinceEpoch: problem.slotInstants[$0.slot]).description
        }
        #expect(first.first == "2026-03-29T14:00:00Z" && first.last == "2026-03-29T15:30:00Z")
        // 14:00 UTC is 19:30 in India: two slots of comfort. 10:00 in New York is night, by this region's hours.
        #expect(
            problem.sessions[0].starts[0]
                == .init(slot: problem.days[1].lowerBound, reach: 2 * 50 * 8 / 100, comfort: 0))
        #expect(problem.sessions[0].starts[1].comfort == 1)
    }

    @Test("a stream is closed in every slot that the closing touches")
    func closed() throws {
        let problem = try problem()
        #expect(problem.streams[0].closed == [0..<2])
    }

    @Test("is placed as the evaluator of the benchmark counts it")
    func placed() throws {
        var options = SearchOptions()
        options.iterations = 20_000
        options.boundSteps = 50
        let placement = try Placer.place(problem(), options)
        #expect(placement.cost == Judgement(of: placement.places, in: try problem()).cost)
        #expect(placement.bound <= placement.cost)
    }

    @Test(
        "that can't be read says where and why",
        arguments: [
            ("\"placement/1\"", "\"placement/2\"", "format: expected \"placement/1\""),
            ("\"tiny\",", "\"tiny\"", "line 1: expected \"}\""),
            ("\"grid\": 15", "\"grid\": 1.5", "line 1: expected a value; numbers are whole"),
            ("\"Asia/Kolkata\"", "\"Asia/Kolkatta\"", "speakers[0].zone: expected a time zone of the data"),
            ("\"p\", \"zone\"", "\"q\", \"zone\"", "x: there is no \"p\""),
            ("[\"x\"], \"pin\"", "[\"z\"], \"pin\"", "y: there is no \"z\""),
            ("\"minutes\": 45", "\"minutes\": 50", "y: its minutes are no multiple of the grid"),
            ("\"07:00\"", "\"7 am\"", "speakers[0].wake[0]: expected a time like 08:30"),
            ("\"headline\": true", "\"headline\": 1", "sessions[0].headline: expected true or false"),
            ("\"id\": \"y\"", "\"id\": \"x\"", "sessions: two have the same id"),
        ])
    func mistakes(old: String, new: String, reason: String) throws {
        let error = #expect(throws: InstanceError.self) { try problem(Self.text.replacing(old, with: new)) }
        #expect(error?.reason.hasPrefix(reason) == true, "\(error?.reason ?? "")")
    }

    @Test("JSON's escapes are read, and what is no JSON is not")
    func json() throws {
        #expect(
            try JSONReader.read(Array(#"["\u00e9\ud83d\ude00\n", -3, {}, [], true, null]"#.utf8)) == [
                "é😀\n", -3, [:], [], true, nil,
            ])
        for text in [
            "", "[1,]", "{\"a\"}", "[1] 2", "\"\\x\"", "\"a", "\"\\ud83d\"", "nul", "-",
            "[" + String(repeating: "[", count: 100),
        ] {
            #expect(throws: InstanceError.self) { try JSONReader.read(Array(text.utf8)) }
        }
    }
}
