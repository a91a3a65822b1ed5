import Chronology
import Diagnostics
import Programmes
import Rules
import Scheduling
import Testing

/// The sweep against the plain definition, on random programmes. A failure prints its seed.
@Suite struct OverlapPropertyTests {
    @Test func theSweepFindsWhatComparingAllPairsFinds() {
        var seeds = SystemRandomNumberGenerator()
        for _ in 0..<60 {
            let seed = UInt64.random(in: 0...UInt64.max, using: &seeds)
            var random = SplitMix64(state: seed)
            let programme = randomProgramme(&random)
            let schedule = Scheduler.schedule(programme, zones: MarkedProgramme.database).schedule
            let findings = judge(schedule, today: programme.days[0])
            let pairs = Pairs(schedule)
            #expect(told(findings, "R101") == pairs.ofStreams(), "seed \(seed)")
            #expect(told(findings, "R102") == pairs.ofPeople(), "seed \(seed)")
            #expect(told(findings, "R107") == pairs.ofHosts(), "seed \(seed)")
        }
    }

    private func told(_ findings: [Finding], _ code: String) -> [String] {
        findings.filter { $0.code.description == code }.map { finding in
            let what = finding.message.hasPrefix("too little") ? "gap" : "overlap"
            let places = finding.related.map { "\($0.subject.id) \($0.subject.field)" }
            return "\(what): \(finding.subject.id) \(finding.subject.field) with \(places) \(finding.notes)"
        }.sorted()
    }

    private func randomProgramme(_ random: inout SplitMix64) -> Programme {
        let day = CivilDate(year: 2027, month: 5, day: 1)!
        let language = LanguageTag(known: "en")
        var programme = Programme(id: ID("p"), title: Text("P", language), zone: "UTC", days: [day])
        programme.streams = (0..<4).map { number in
            var stream = Stream(id: ID("stream-\(number)"), title: Text("S", language))
            stream.hostAccount = ["one", "two", nil].randomElement(using: &random)!
            stream.watch = ["https://a.example", nil].randomElement(using: &random)!
            stream.turnaround = .seconds([0, 300, 900].randomElement(using: &random)!)
            return stream
        }
        programme.speakers = (0..<4).map { number in
            var speaker = Speaker(id: ID("speaker-\(number)"), name: "S")
            speaker.rest = .seconds([0, 600].randomElement(using: &random)!)
            return speaker
        }
        let count = Int.random(in: 0...25, using: &random)
        programme.sessions = (0..<count).map { randomSession($0, programme, &random) }
        return programme
    }

    private func randomSession(_ number: Int, _ programme: Programme, _ random: inout SplitMix64) -> Session {
        let length = Duration.seconds(300 * Int.random(in: 1...12, using: &random))
        let language = LanguageTag(known: "en")
        var session = Session(id: ID("s\(number)"), title: Text("S", language), length: length, languages: [language])
        session.at = randomTime(programme.days[0], &random)
        session.stream =
            Int.random(in: 0..<8, using: &random) == 0 ? nil : programme.streams.randomElement(using: &random)!.id
        session.speakers = programme.speakers.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }.map(\.id)
        session.status = Int.random(in: 0..<6, using: &random) == 0 ? .cancelled : .confirmed
        if Int.random(in: 0..<3, using: &random) == 0 {
            let stream = programme.streams.randomElement(using: &random)!.id
            session.encores = [Encore(id: ID("e"), at: randomTime(programme.days[0], &random), stream: stream)]
        }
        return session
    }

    private func randomTime(_ day: CivilDate, _ random: inout SplitMix64) -> WrittenTime {
        let time = CivilTime(secondsOfDay: 8 * 3_600 + 300 * Int.random(in: 0..<96, using: &random))
        return .wall(CivilDateTime(day, time))
    }
}

/// Every showing against every one that is written before it.
private struct Pairs {
    struct Item {
        let session: Session
        let showing: Showing
    }

    let programme: Programme
    let items: [Item]

    init(_ schedule: Schedule) {
        programme = schedule.programme
        items = schedule.programme.sessions.filter { $0.status != .cancelled }.flatMap { session in
            ([ShowingID(session.id)] + session.encores.map { ShowingID(session.id, encore: $0.id) }).compactMap { id in
                schedule.showings.first { $0.id == id }.map { Item(session: session, showing: $0) }
            }
        }
    }

    func ofStreams() -> [String] {
        programme.streams.flatMap { stream in
            told(items.filter { $0.showing.stream == stream.id }, gap: stream.turnaround) { _, _ in true }
        }.sorted()
    }

    func ofPeople() -> [String] {
        programme.speakers.flatMap { speaker in
            told(
                items.filter { $0.showing.id.encore == nil && $0.session.people.contains(speaker.id) },
                gap: speaker.rest
            ) {
                _, _ in true
            }
        }.sorted()
    }

    func ofHosts() -> [String] {
        func stream(_ item: Item) -> Stream? { programme.streams.first { $0.id == item.showing.stream } }
        func share(_ one: Item, _ other: Item, _ shared: (Stream) -> String?) -> Bool {
            guard let one = stream(one), let other = stream(other), one.id != other.id else { return false }
            return shared(one) != nil && shared(one) == shared(other)
        }
        let accounts = Set(programme.streams.compactMap(\.hostAccount)).flatMap { account in
            told(items.filter { stream($0)?.hostAccount == account }, gap: .zero) { share($0, $1, \.hostAccount) }
        }
        let links = told(items.filter { stream($0)?.watch != nil }, gap: .zero) {
            share($0, $1, \.watch) && !share($0, $1, \.hostAccount)
        }
        return (accounts + links).sorted()
    }

    private func told(_ items: [Item], gap: Duration, _ matters: (Item, Item) -> Bool) -> [String] {
        items.indices.flatMap { later -> [String] in
            let mine = items[later].showing.interval
            let before = items[..<later].filter { matters($0, items[later]) }
            let overlaps = before.filter { $0.showing.interval.overlaps(mine) }
            let gaps = before.filter { item in
                let theirs = item.showing.interval
                return !theirs.overlaps(mine) && mine.start < theirs.end + gap && theirs.start < mine.end + gap
            }
            return [("overlap", overlaps), ("gap", gaps)].filter { !$0.1.isEmpty }.map { what, others in
                let places = others.prefix(3).map { place($0) }
                let rest = others.count > 3 ? ["and \(others.count - 3) more"] : []
                return "\(what): \(place(items[later])) with \(places) \(rest)"
            }
        }
    }

    private func place(_ item: Item) -> String {
        let subject = Subject.showing(item.showing.id, "at")
        return "\(subject.id) \(subject.field)"
    }
}

/// Small, fast and the same everywhere (Steele, Lea and Flood 2014).
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
