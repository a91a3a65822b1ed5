extension ZoneTable {
    /// Index into `types` of what is in force at `time`.
    @inline(__always)
    func type(at time: Int) -> Int {
        let number = time >> Bucket.shift
        if number >= 0, number < Bucket.count {
            let bucket = utcBuckets[number]
            if !bucket.isCrowded { return pairs[bucket.pair].state(isBefore: Bucket.second(time) < bucket.boundary) }
        }
        return typeBySearch(at: time)
    }

    /// Before 1970, after the buckets' end and in crowded buckets.
    @inline(never)
    private func typeBySearch(at time: Int) -> Int {
        let position = Self.firstIndex(in: times, past: time)
        if position == transitionCount, let future { return Int(future.state(at: time)) }
        if position == 0, ruleHeldBefore, let future { return Int(future.state(at: time)) }
        return Int(states[position])
    }

    /// The first index whose element is later than `time`; the sentinel's where there is none.
    static func firstIndex(in times: [Int], past time: Int) -> Int {
        var (low, high) = (0, times.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if times[middle] <= time { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The transition that a clock face is in front of or inside, and whether inside: skipped or shown twice.
    ///
    /// One search does it. On the later edges, the first that the face is before belongs to the jump that matters: at or
    /// past the earlier edge the face is in it, else the state before that jump is in force and no other.
    @inline(__always)
    func resolve(local: Int) -> LocalResolution {
        let number = local >> Bucket.shift
        if number >= 0, number < Bucket.count {
            let bucket = localBuckets[number]
            let beyond = Bucket.second(local) - bucket.boundary
            if !bucket.isCrowded, beyond >= 0 || beyond < -bucket.width {
                let offset = types[pairs[bucket.pair].state(isBefore: beyond < 0)].seconds
                return .unique(Instant(secondsSinceEpoch: local &- offset))
            }
        }
        return resolveBySearch(local: local)
    }

    @inline(never)
    private func resolveBySearch(local: Int) -> LocalResolution {
        let position = Self.firstIndex(in: laterEdges, past: local)
        let ruled = position == transitionCount || (position == 0 && ruleHeldBefore)
        if ruled, let future { return resolve(local: local, by: future) }
        if position < transitionCount, local >= earlierEdges[position] {
            return inJump(transition(position), local: local)
        }
        return .unique(Instant(secondsSinceEpoch: local.subtractingSaturated(offsets[position])))
    }

    private func resolve(local: Int, by future: RecurringChanges) -> LocalResolution {
        let near = future.neighbourhood(of: local)
        for jump in near.jumps {
            let (before, after) = (types[Int(jump.before)], types[Int(jump.after)])
            guard near.time < jump.time + max(before.seconds, after.seconds) else { continue }
            guard near.time >= jump.time + min(before.seconds, after.seconds) else {
                return .unique(Instant(secondsSinceEpoch: local.subtractingSaturated(before.seconds)))
            }
            let instant = Instant(secondsSinceEpoch: jump.time.addingSaturated(near.shift))
            return inJump(Transition(instant: instant, before: before, after: after), local: local)
        }
        let offset = types[Int(near.state)].seconds
        return .unique(Instant(secondsSinceEpoch: local.subtractingSaturated(offset)))
    }

    @inline(never)
    private func inJump(_ jump: Transition, local: Int) -> LocalResolution {
        let before = Instant(secondsSinceEpoch: local.subtractingSaturated(jump.before.seconds))
        let after = Instant(secondsSinceEpoch: local.subtractingSaturated(jump.after.seconds))
        return jump.jumpSeconds > 0
            ? .gap(before: before, after: after, jump: jump) : .fold(earlier: before, later: after, jump: jump)
    }

    func transition(_ index: Int) -> Transition {
        Transition(
            instant: Instant(secondsSinceEpoch: times[index]), before: types[Int(states[index])],
            after: types[Int(states[index + 1])])
    }
}

extension RecurringChanges {
    fileprivate func state(at time: Int) -> UInt16 {
        let near = neighbourhood(of: time)
        return near.jumps.first { near.time < $0.time }?.before ?? near.state
    }
}
