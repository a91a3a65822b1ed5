/// Everything that decides where sessions may be placed and what it costs, with dates gone: time is a row of slots, and each
/// session lists the slots it may start at with their price. Zones have been asked once, before.
///
/// The slots of all days are numbered through. Between two days lie as many slots as rests and turnarounds can reach over.
package struct PlacementProblem: Sendable {
    package var name: String
    package var slotMinutes: Int
    /// The instant each slot begins, in seconds since 1970; meaningless between days.
    package var slotInstants: [Int]
    package var days: [Range<Int>]
    package var sessions: [Session]
    package var streams: [Stream]
    package var people: [Person]
    package var regions: [Region]
    package var trackCount: Int
    /// The track that stands for having none: nothing is charged for it.
    package var trackless: Int?
    /// Over how many days a track is to be spread; nil: over all of them.
    package var spreadDays: Int?
    package var clashes: [Clash]
    /// Dates as people's clocks tell them, a row for each set of clocks: the number of the date, slot by slot.
    package var dates: [[Int]]
    /// What is where it is and takes part in the counting.
    package var fixtures: [Fixture] = []
    package var weights: Weights

    package var slotCount: Int { slotInstants.count }

    package struct Session: Sendable {
        package var id: String
        /// In slots.
        package var length: Int
        package var track: Int
        package var isHeadline: Bool
        package var people: [Int]
        /// One number a region.
        package var interest: [Int]
        /// Ascending.
        package var starts: [Start]
        package var streams: [Int]
        package var after: [Precedence]
        package var pinnedStart: Bool
        /// Sessions that are never on at the same time as this one.
        package var apart: [Int] = []
        /// Sessions on the same stream as this one.
        package var mates: [Int] = []
        /// One number a stream, weighted: what being there costs. Empty: nothing anywhere.
        package var streamPrices: [Int] = []
        /// Where it is now: a first plan leaves it there if it can.
        package var current: Place?
    }

    /// A session that nothing moves, in the slots that it touches. Who and what it takes up is left out of everybody's starts.
    package struct Fixture: Sendable {
        package var slots: Range<Int>
        package var track: Int
        package var isHeadline: Bool
        package var stream: Int?

        package init(slots: Range<Int>, track: Int, isHeadline: Bool, stream: Int?) {
            self.slots = slots
            self.track = track
            self.isHeadline = isHeadline
            self.stream = stream
        }
    }

    package struct Start: Sendable, Equatable {
        package var slot: Int
        package var reach: Int
        package var comfort: Int
        /// What else it costs, weighted.
        package var extra: Int

        package init(slot: Int, reach: Int, comfort: Int, extra: Int = 0) {
            self.slot = slot
            self.reach = reach
            self.comfort = comfort
            self.extra = extra
        }
    }

    package struct Precedence: Sendable {
        package var session: Int
        package var gap: Int
        /// Neither earlier nor later than the gap says: the two move together.
        package var isExact: Bool

        package init(session: Int, gap: Int, isExact: Bool = false) {
            self.session = session
            self.gap = gap
            self.isExact = isExact
        }
    }

    package struct Stream: Sendable {
        package var id: String
        /// Streams of one lane are never live at once.
        package var lane: Int
        package var turnaround: Int
        package var closed: [Range<Int>]
    }

    package struct Person: Sendable {
        package var id: String
        package var rest: Int
        /// How many sessions on each date of their clocks.
        package var mostPerDay: [Int]
        /// The row of their clocks in `dates`.
        package var clock: Int
    }

    package struct Region: Sendable {
        package var id: String
        /// Whether people there are up, slot by slot.
        package var isFair: [Bool]
        /// How much interest must be met at fair hours: a sum of interest over slots.
        package var floor: Int
    }

    /// Two sessions with the same public: each slot they share costs `weight`.
    package struct Clash: Sendable {
        package var first: Int
        package var second: Int
        package var weight: Int
    }

    package struct Weights: Sendable {
        package var reach = 1
        package var comfort = 15
        package var track = 40
        package var headline = 60
        package var clash = 1
        package var spread = 200
        package var stability = 60
        package var floor = 3

        package init() {}
    }

    package func cost(of start: Start) -> Int {
        weights.reach * start.reach + weights.comfort * start.comfort + start.extra
    }

    /// What a track's charges are multiplied by.
    package func charged(_ track: Int) -> Int { track == trackless ? 0 : 1 }

    package func day(of slot: Int) -> Int? { days.firstIndex { $0.contains(slot) } }

    /// How many sessions of each track a day holds without a charge.
    package func dailyShares() -> [Int] {
        var counts = [Int](repeating: 0, count: trackCount)
        for session in sessions { counts[session.track] += 1 }
        for fixture in fixtures { counts[fixture.track] += 1 }
        let days = spreadDays ?? days.count
        return counts.map { ($0 + days - 1) / max(1, days) }
    }
}

/// Where a session is put.
package struct Place: Sendable, Hashable {
    package var start: Int
    package var stream: Int

    package init(start: Int, stream: Int) {
        self.start = start
        self.stream = stream
    }
}
