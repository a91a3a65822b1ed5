import Pages
import Programmes
import Scheduling
import Testing

/// What a timetable page shows of what its address asks for.
@Suite struct FilterTests {
    private func filter(_ fields: [(String, String)], _ programme: Programme) -> TimetableFilter {
        TimetableFilter(fields: fields.map { (name: $0.0, value: $0.1) }, knownTo: programme)
    }

    @Test func theSameQuestionHasOneForm() throws {
        let programme = try Samples.edition(Yaml.rally).programme
        let one = filter([("streams", "main,hall"), ("follow", "en-IN")], programme)
        let two = filter([("follow", "en"), ("streams", "hall"), ("streams", "main"), ("other", "x")], programme)
        #expect(one == two)
        #expect(one.canonicalQuery == "streams=hall,main&follow=en")
    }

    @Test func whatThereIsNotAsksForNothing() throws {
        let programme = try Samples.edition(Yaml.rally).programme
        #expect(filter([("tracks", "nothing"), ("kinds", "<b>"), ("follow", "xx")], programme) == .everything)
    }
}
