package import Chronology
package import Programmes
package import Scheduling

/// What `place` is asked to do with a programme.
package struct PlacingTask: Sendable {
    package var schedule: Schedule
    /// Sessions that may move though they have a time; nil: none may.
    package var replaced: Set<ID<Session>>?
    /// Where people know sessions to be.
    package var published: [ID<Session>: Showing] = [:]

    package init(_ schedule: Schedule) { self.schedule = schedule }
}

/// A programme as a placement problem, and the way back.
package struct ProgrammePlacement: Sendable {
    package internal(set) var problem: PlacementProblem
    package internal(set) var items: [Item]
    package let task: PlacingTask

    /// What a session of the problem is in the programme.
    package struct Item: Sendable {
        package let id: ShowingID
        /// Its place in the programme.
        package let session: Int
        /// Its own time, which stays: only its stream is to be found, or it hangs on another's end.
        package var keepsTime: Bool
        package var keepsStream: Bool
        /// The very start where it is not one of the slots.
        var start: Instant?

        package var isEncore: Bool { id.encore != nil }
    }

    /// The programme with the plan written into it, as its author would write it.
    package func programme(with plan: [Place]) -> Programme {
        var programme = task.schedule.programme
        for (item, place) in zip(items, plan) where !item.isEncore {
            if !item.keepsTime { programme.sessions[item.session].at = .wall(wall(at: start(of: place))) }
            if !item.keepsStream { programme.sessions[item.session].stream = programme.streams[place.stream].id }
        }
        return programme
    }

    package func start(of place: Place) -> Instant {
        Instant(secondsSinceEpoch: problem.slotInstants[place.start])
    }

    /// The home clocks' face of an instant, said so that it means no other.
    package func wall(at instant: Instant) -> WallTime { task.schedule.home.wall(at: instant) }
}

extension Zone {
    /// The clocks' face of an instant, said so that it means no other.
    package func wall(at instant: Instant) -> WallTime {
        let face = local(at: instant)
        guard case .fold(let earlier, _, _) = resolve(face) else { return WallTime(face: face) }
        return WallTime(face: face, repeated: instant == earlier ? .first : .second)
    }
}
