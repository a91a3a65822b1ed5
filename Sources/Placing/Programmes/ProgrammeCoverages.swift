internal import Chronology
internal import Programmes
internal import Rules
internal import Scheduling

/// When the people of each region are up, and when they would rather watch.
struct AudienceCoverage {
    let regions: [Region]
    let people: Int
    private let prime: [Coverage]
    private let waking: [Coverage]
    private let isKnown: [Bool]

    init(_ schedule: Schedule, _ span: Interval) {
        regions = schedule.programme.audience
        people = regions.reduce(0) { $0 + $1.people }
        isKnown = regions.map { schedule.zones[$0.zone] != nil }
        let zones = regions.map { schedule.clocks($0.zone) }
        prime = zip(regions, zones).map { Coverage([.daily($0.prime)], on: $1, in: span) }
        waking = zip(regions, zones).map { Coverage([.daily($0.prime), .daily($0.awake)], on: $1, in: span) }
        awake = zip(regions, zones).map { Coverage([.daily($0.awake)], on: $1, in: span) }
    }
    private let awake: [Coverage]

    /// What a start of a session costs by who sees it live.
    func cost(of interval: Interval, interest: [Int], weight: Int) -> Int {
        let seconds = interval.length.wholeSeconds
        return regions.indices.reduce(0) { sum, index in
            guard isKnown[index] else { return sum }
            return sum
                + RegionSeesItLive.cost(
                    seconds: seconds, prime: prime[index].seconds(of: interval),
                    up: waking[index].seconds(of: interval),
                    share: weight * regions[index].people * interest[index], of: people)
        }
    }

    /// For how many seconds of it the region is awake.
    func up(_ region: Int, _ interval: Interval) -> Int { isKnown[region] ? awake[region].seconds(of: interval) : 0 }

    /// Whether the region is awake through all of it. Of one without a zone nothing is asked.
    func wakes(_ region: Int, _ interval: Interval) -> Bool {
        !isKnown[region] || awake[region].seconds(of: interval) == interval.length.wholeSeconds
    }
}

/// When a speaker has time, and when that is no hardship.
struct PersonCoverage {
    let zone: Zone
    let rest: Duration
    /// Where they have to be whatever is placed.
    let engaged: [Interval]
    private let available: Coverage?
    private let unavailable: Coverage
    private let comfortable: Coverage?

    init(_ speaker: Speaker, engaged: [Interval], _ items: ProgrammeItems, _ span: Interval) {
        zone = items.task.schedule.clocks(speaker.zone)
        rest = speaker.rest
        available = speaker.available.isEmpty ? nil : Coverage(speaker.available, on: zone, in: span)
        unavailable = Coverage(speaker.unavailable, on: zone, in: span)
        comfortable = speaker.saysWhenComfortable ? Coverage([.daily(speaker.comfortable)], on: zone, in: span) : nil
        self.engaged = engaged
    }

    func isAvailable(_ interval: Interval) -> Bool {
        unavailable.seconds(of: interval) == 0
            && available.map { $0.seconds(of: interval) == interval.length.wholeSeconds } ?? true
    }

    /// Whether none of what stays is in the way.
    func isFree(_ interval: Interval) -> Bool {
        engaged.allSatisfy { $0.end + rest <= interval.start || interval.end + rest <= $0.start }
    }

    func discomfort(_ interval: Interval) -> Int {
        comfortable.map { (interval.length.wholeSeconds - $0.seconds(of: interval)) / 60 } ?? 0
    }
}
