import Chronology
import Diagnostics
import ProgrammeFiles
import Programmes
import Scheduling
import Testing

@testable import Placing

/// Programme files with everything in them that placing looks at, over a weekend on which clocks change.
struct RandomProgrammes {
    private var random: RandomSource
    static let zones = try! TimeZoneDatabase.system(environment: [:])

    init(seed: UInt64) { random = RandomSource(seed: seed, stream: 91) }

    private mutating func any<Item>(_ items: [Item]) -> Item { items[random.below(items.count)] }

    /// Whether something happens that happens once in so many times.
    private mutating func once(in count: Int) -> Bool { random.below(count) == 0 }

    mutating func text(sessions count: Int = 9) -> String {
        let zone = any(["Europe/London", "Asia/Kolkata", "America/Toronto"])
        var text = """
            id: random
            title: Random
            zone: \(zone)
            days: 2027-03-27..2027-03-29
            \(once(in: 3) ? "" : "hours: \(any(["10:00..20:00", "12:00..23:00", "18:00..02:00"]))")
            day-start: 06:00
            placing: {grid: \(any(["15m", "30m", "20m"])), weights: {region-sees-it-live: \(1 + random.below(20))}}
            streams:
              - {id: main, title: Main, host-account: one, turnaround: 10m, capacity: 100, channels: {fr: https://a.example/fr}}
              - {id: side, title: Side, \(once(in: 2) ? "host-account: one, " : "")turnaround: 5m, open: 08:00..22:30}
              - {id: hall, title: Hall, capacity: 20}
            tracks: [{id: red, title: Red}, {id: blue, title: Blue}]
            regions:
              - {id: asia, title: Asia, zone: Asia/Karachi, people: 120, awake: 08:00..23:00}
              - {id: america, title: America, zone: America/New_York, people: 90}
            speakers:
              - {id: ann, name: Ann, zone: Asia/Tokyo, at-most-per-day: \(1 + random.below(2)), comfortable: 09:00..22:30}
              - {id: bob, name: Bob, zone: Europe/Paris, rest: 30m, unavailable: [2027-03-28 12:00..15:00]}
              - {id: cat, name: Cat, zone: America/New_York, available: 06:00..21:00}
              - {id: dan, name: Dan}
            breaks: [{title: Dinner, at: 2027-03-27 19:00, length: 30m, streams: [main]}]
            sessions:

            """
        for index in 0..<count { text += session(index, of: count) }
        return text
    }

    private mutating func session(_ index: Int, of count: Int) -> String {
        var fields = ["id: s\(index)", "title: S\(index)", "length: \(any([20, 30, 45, 60, 90]))m"]
        fields.append("kind: \(any(["talk", "talk", "plenary", "rally"]))")
        if !once(in: 3) { fields.append("track: \(any(["red", "blue"]))") }
        let first = any(["ann", "bob", "cat", "dan"])
        if !once(in: 4) { fields.append("speakers: [\(first)]") }
        if once(in: 4) { fields.append("chair: \(any(["ann", "bob", "cat", "dan"].filter { $0 != first }))") }
        if once(in: 4) { fields.append("interest: {asia: \(random.below(6))}") }
        if once(in: 5) { fields.append("preferred: 14:00..17:00") }
        if once(in: 8) { fields.append("demand: \(any([10, 50]))") }
        if once(in: 8) { fields.append("interpretation: [fr]") }
        if once(in: 8) { fields.append("within: 2027-03-28 10:00..23:00") }
        if index > 0 {
            let other = random.below(index)
            switch random.below(12) {
            case 0: fields.append("after: [s\(other) + 20m]")
            case 1: fields.append("not-parallel-to: [s\(other)]")
            case 2: fields.append("same-stream-as: [s\(other)]")
            case 3, 4: fields.append("shares-public-with: [s\(other)]")
            case 5: fields.append("at: after s\(other) + 10m")
            default: break
            }
        }
        if index == 0 && once(in: 2) {
            fields.append("at: 2027-03-28 16:05")
            fields.append("stream: hall")
            if once(in: 2) { fields.append("encores: [{id: again, at: after s0 + 3h, stream: side}]") }
        }
        if index == 1 && once(in: 3) && !fields.contains(where: { $0.hasPrefix("at:") }) {
            fields.append("at: 2027-03-27 15:00")
        }
        return "  - {\(fields.joined(separator: ", "))}\n"
    }

    /// One that can be placed.
    mutating func placeable(sessions count: Int = 9) throws -> (placement: ProgrammePlacement, first: Plan) {
        while true {
            guard let schedule = Self.schedule(text(sessions: count)), !Self.hasErrors(schedule) else { continue }
            let placement = try ProgrammePlacement(PlacingTask(schedule))
            let model = try Model(placement.problem)
            if let first = Construction.firstPlan(model, attempts: 500) { return (placement, first) }
        }
    }

    static func schedule(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Schedule? {
        let access = FileAccess { _ in .success(Array(text.utf8)) }
        let document = try! ProgrammeDocument.read("random.yaml", through: access, zones: zones).get()
        let errors = document.diagnostics.filter { $0.severity == .error }.map(\.message)
        #expect(errors == [], sourceLocation: sourceLocation)
        return document.programme.flatMap { schedule($0) }
    }

    /// Nil where a time can't be resolved.
    static func schedule(_ programme: Programme) -> Schedule? {
        let (schedule, findings) = Scheduler.schedule(programme, zones: zones)
        return findings.contains { $0.severity == .error } ? nil : schedule
    }
}
