import Testing
import Web

@Suite struct MeasuringTests {
    @Test func answersAndTheirTimesAreCounted() {
        let meter = Meter()
        let (one, other) = (meter.newTally(), meter.newTally())
        one.count(200, size: 1_000, nanoseconds: 60_000)
        other.count(200, size: 24, nanoseconds: 3_000_000)
        other.count(304, size: 0, nanoseconds: 40_000)
        other.count(418, size: 0, nanoseconds: 20_000_000_000)
        other.shed()
        meter.note(connections: 7, listeners: 3)
        let lines = Set(meter.text.split(separator: "\n").map(String.init))
        for line in [
            "plenary_answers_total{status=\"200\"} 2", "plenary_answers_total{status=\"304\"} 1",
            "plenary_answers_total{status=\"other\"} 1", "plenary_answer_seconds_bucket{le=\"0.00005\"} 1",
            "plenary_answer_seconds_bucket{le=\"0.0001\"} 2", "plenary_answer_seconds_bucket{le=\"0.0025\"} 2",
            "plenary_answer_seconds_bucket{le=\"0.005\"} 3", "plenary_answer_seconds_bucket{le=\"10\"} 3",
            "plenary_answer_seconds_bucket{le=\"+Inf\"} 4", "plenary_answer_seconds_count 4",
            "plenary_answer_seconds_sum 20.0031", "plenary_sent_bytes_total 1024", "plenary_shed_total 1",
            "plenary_connections 7", "plenary_listeners 3",
        ] {
            #expect(lines.contains(line), "\(line)")
        }
    }

    @Test func theEditionAndTheZoneDataAreShown() {
        let text = answer("/metrics").text
        #expect(text.contains("plenary_edition{programme=\"world-school\"} 7\n"))
        #expect(text.contains("plenary_edition_age_seconds{programme=\"world-school\"} 37200\n"))
        #expect(text.contains("plenary_zone_data_info{programme=\"world-school\",release=\"2026f\"} 1\n"))
    }
}
