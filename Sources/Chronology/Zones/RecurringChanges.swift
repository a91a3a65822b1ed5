/// A footer's rule in a zone's own states: answers for the times that no table reaches.
struct RecurringChanges: Sendable {
    let rule: FooterRule
    /// Index of each state in the zone's types.
    let standard: UInt16
    let daylight: UInt16

    func state(_ change: RuleChange) -> UInt16 { change.isDaylightSaving ? daylight : standard }

    /// What is in force just before `time`, where the changes of a year or more before it are at hand.
    func state(beforeFirstOf changes: [RuleChange], from time: Int) -> UInt16 {
        if let last = changes.last(where: { $0.time <= time }) { return state(last) }
        return changes.first.map { $0.isDaylightSaving ? standard : daylight } ?? standard
    }

    /// One jump of the clocks, as every search needs it.
    struct Jump {
        let time: Int
        let before: UInt16
        let after: UInt16
    }

    /// The jumps of the years about `time`, and what holds after them, in a time line moved by whole cycles of the
    /// calendar to where no sum can overflow. A result is moved back by adding `shift`.
    struct Neighbourhood {
        let shift: Int
        let time: Int
        let jumps: [Jump]
        /// In force where there are no jumps.
        let state: UInt16
    }

    func neighbourhood(of time: Int) -> Neighbourhood {
        let near = time % FooterRule.cycle + (time % FooterRule.cycle < 0 ? FooterRule.cycle : 0)
        let year = CivilDate(daysSinceEpoch: near / 86_400).year
        let changes = rule.changes(inYears: (year - 2)...(year + 2))
        var state = state(beforeFirstOf: changes, from: .min)
        // A perpetual rule changes from one state to the same one, which is no jump.
        if changes.allSatisfy(\.isDaylightSaving), !changes.isEmpty { state = daylight }
        var jumps: [Jump] = []
        for change in changes where self.state(change) != state {
            jumps.append(Jump(time: change.time, before: state, after: self.state(change)))
            state = self.state(change)
        }
        // Not `time - near`, which has no room next to the start of the number line.
        return Neighbourhood(shift: time.subtractingSaturated(near), time: near, jumps: jumps, state: state)
    }
}
