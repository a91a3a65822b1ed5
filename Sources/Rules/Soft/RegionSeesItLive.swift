internal import Programmes
internal import Scheduling
internal import Chronology

/// Every minute of a session counts for every region: nothing at its prime time, once while its people are awake, four times
/// while they sleep; in proportion to its people, and to its interest in the session.
package enum RegionSeesItLive: SoftRule {
    package static let id = "region-sees-it-live"
    package static let summary = "people see sessions live, at prime time or at least awake, where they are"
    package static let counts =
        "minutes of a session that the average person misses: none at prime time, once awake, four times "
        + "asleep, times interest"
    package static let usualWeight = 10

    package static func charges(in agenda: Agenda, weight: Int) -> [Charge] {
        let regions = agenda.programme.audience
        let people = regions.reduce(0) { $0 + $1.people }
        return agenda.livePlaces().flatMap { place -> [Charge] in
            let interval = agenda.showings[place].interval
            let session = agenda.session(of: agenda.showings[place])
            return regions.compactMap { region -> Charge? in
                guard let zone = agenda.schedule.zones[region.zone] else { return nil }
                let cost = cost(
                    seconds: interval.length.wholeSeconds,
                    prime: zone.seconds(of: interval, in: [.daily(region.prime)]),
                    up: zone.seconds(of: interval, in: [.daily(region.prime), .daily(region.awake)]),
                    share: weight * region.people * (session.interest[region.id] ?? 1), of: people)
                return Charge(id, cost, session: session.id, region: region.id)
            }
        }
    }

    /// Of a session of `seconds`, as many of them at prime time, and as many awake. `share` of `people` is the region's, with
    /// its weight and interest.
    package static func cost(seconds: Int, prime: Int, up: Int, share: Int, of people: Int) -> Int {
        let missed = (up - prime) + 4 * (seconds - up)
        return people > 0 ? share * (missed / 60) / people : 0
    }
}
