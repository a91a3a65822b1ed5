import Spelling
import Testing

@Suite struct NearestTests {
    let keys = ["title", "speakers", "stream", "streams", "sessions", "language", "languages", "duration", "at"]

    @Test(arguments: [
        ("titel", "title"), ("speeker", "speakers"), ("STREAM", "stream"), ("sesions", "sessions"),
        ("duraton", "duration"), ("lang", "language"), ("ta", "at"), ("langauges", "languages"),
    ])
    func aSlipOfTheFingersFindsItsWord(word: String, meant: String) {
        #expect(nearest(to: word, among: keys) == meant)
    }

    @Test(arguments: ["x", "", "elephant", "zzz", "qq"])
    func aWordThatIsNotNearFindsNothing(word: String) {
        #expect(nearest(to: word, among: keys) == nil)
    }

    @Test func theLongerSharedBeginningWinsAmongEquallyNear() {
        #expect(nearest(to: "traek", among: ["break", "track"]) == "track")
        #expect(nearest(to: "cat", among: ["bat", "car"]) == "car")
    }

    @Test func theEarlierCandidateWinsWhenAllElseIsEqual() {
        #expect(nearest(to: "bot", among: ["bat", "bit", "but"]) == "bat")
    }

    @Test func severalSuggestionsComeNearestFirstAndEachOnce() {
        #expect(nearestFew(to: "stream", among: keys + keys) == ["stream", "streams"])
        #expect(nearestFew(to: "streem", among: keys, count: 1) == ["stream"])
    }

    @Test func lettersBeyondASCIICountAsOneAndFoldTheirCase() {
        #expect(nearest(to: "KÖLM", among: ["Köln", "Kiel"]) == "Köln")
        #expect(nearest(to: "كراتشى", among: ["كراتشي", "لندن"]) == "كراتشي")
    }

    @Test func tenThousandCandidatesAreSearchedWithoutAWait() {
        let names = (0..<10_000).map { "Speaker number \($0 * 7919 % 100_000) of the conference" }
        let start = ContinuousClock.now
        #expect(nearest(to: "speker nubmer 7919 of the conference", among: names) == names[1])
        // About 20 ms in a debug build of a modest machine would be hoped for; only an unbounded search takes seconds.
        #expect(ContinuousClock.now - start < .seconds(5))
    }
}
