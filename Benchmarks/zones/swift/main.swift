import Chronology

// What Plenary takes for the questions of ../cctz.cpp, on the same random numbers. Prints "name nanoseconds".

/// SplitMix64.
struct Random {
    var state: UInt64 = 42

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

func measure<Result>(_ name: String, _ count: Int, _ body: () throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try body()
    let (seconds, attoseconds) = (clock.now - start).components
    let nanoseconds = (Double(seconds) * 1e9 + Double(attoseconds) / 1e9) / Double(count)
    print(name, Double(Int(nanoseconds * 100 + 0.5)) / 100)
    return result
}

/// Keeps the optimiser from dropping what nobody reads.
@inline(never) func keep(_ sum: Int) { precondition(sum != .min) }

struct Questions {
    var instants: [Instant] = []
    var faces: [CivilDateTime] = []
    var picks: [UInt16] = []

    init(zones: Int) {
        var random = Random()
        for _ in 0..<(1 << 16) {
            let seconds = 631_152_000 + Int(random.next() % 1_483_228_800)
            instants.append(Instant(secondsSinceEpoch: seconds))
            faces.append(CivilDateTime(secondsSinceEpoch: seconds))
            picks.append(UInt16(random.next() % UInt64(zones)))
        }
    }
}

@inline(never) func offsets(_ questions: Questions, _ zones: [Zone], rounds: Int) {
    var sum = 0
    for _ in 0..<rounds {
        for index in questions.instants.indices {
            let found = zones[Int(questions.picks[index])].offset(at: questions.instants[index])
            sum &+= found.seconds &+ (found.isDaylightSaving ? 1 : 0)
        }
    }
    keep(sum)
}

@inline(never) func resolutions(_ questions: Questions, _ zones: [Zone], rounds: Int) {
    var sum = 0
    for _ in 0..<rounds {
        for index in questions.faces.indices {
            switch zones[Int(questions.picks[index])].resolve(questions.faces[index]) {
            case .unique(let instant): sum &+= instant.secondsSinceEpoch
            case .gap(let before, _, _): sum &+= before.secondsSinceEpoch
            case .fold(let earlier, _, _): sum &+= earlier.secondsSinceEpoch
            }
        }
    }
    keep(sum)
}

func digest(_ column: [CivilDateTime]) -> Int {
    column.reduce(0) { $0 &+ $1.date.day &+ $1.time.hour &+ $1.time.minute }
}

/// Zones whose clocks agree all through the programme share one column, whatever else they are.
@inline(never) func timetable(_ sessions: [Instant], _ zones: [Zone]) {
    let programme = Interval(start: sessions[0], end: sessions[sessions.count - 1].adding(seconds: 1))
    var columns: [[OffsetSpan]: Int] = [:]
    var sum = 0
    for zone in zones {
        let spans = zone.offsetSpans(in: programme)
        if let known = columns[spans] {
            sum &+= known
        } else {
            let column = digest(sessions.map(zone.local))
            columns[spans] = column
            sum &+= column
        }
    }
    keep(sum)
}

@inline(never) func plainTimetable(_ sessions: [Instant], _ zones: [Zone]) {
    var sum = 0
    for zone in zones { sum &+= digest(sessions.map(zone.local)) }
    keep(sum)
}

let names = Array(CommandLine.arguments.dropFirst())
let database = try TimeZoneDatabase.system(environment: [:])
let zones = try measure("load", names.count) { try names.map { try database.find($0) } }
let questions = Questions(zones: zones.count)
let lookups = questions.instants.count * 8
measure("utc-to-offset", lookups) { offsets(questions, zones, rounds: 8) }
measure("local-to-utc", lookups) { resolutions(questions, zones, rounds: 8) }
let sessions = (0..<60).map { Instant(secondsSinceEpoch: 1_792_965_600 + $0 * 5_400) }
let cells = sessions.count * zones.count * 4
measure("timetable-cell", cells) { for _ in 0..<4 { timetable(sessions, zones) } }
measure("timetable-cell-plain", cells) { for _ in 0..<4 { plainTimetable(sessions, zones) } }
