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
    package var clashes: [Clash]
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
    }

    package struct Start: Sendable, Equatable {
        package var slot: Int
        package var reach: Int
        package var comfort: Int

        package init(slot: Int, reach: Int, comfort: Int) {
            self.slot = slot
            self.reach = reach
            self.comfort = comfort
        }
    }

    package struct Precedence: Sendable {
        package var session: Int
        package var gap: Int

        package init(session: Int, gap: Int) {
            self.session = session
            self.gap = gap
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
        package var mostPerDay: Int
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

    package func cost(of start: Start) -> Int { weights.reach * start.reach + weights.comfort * start.comfort }

    package func day(of slot: Int) -> Int? { days.firstIndex { $0.contains(slot) } }

    /// How many sessions of each track a day holds without a charge.
    package func dailyShares() -> [Int] {
        var counts = [Int](repeating: 0, count: trackCount)
        for session in sessions { counts[session.track] += 1 }
        return counts.map { ($0 + days.count - 1) / max(1, days.count) }
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
