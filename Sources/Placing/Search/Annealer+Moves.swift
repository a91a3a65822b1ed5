extension Annealer {
    static let dis: UInt64 = 2
    @inline(__always)
    func isStart(_ session: Int, _ slot: Int) -> Bool {
        slot >= 0 && slot < model.slots && model.price[session &* model.slots &+ slot] < Model.forbidden
    }

    /// A little earlier or later.
    @inline(__always)
    mutating func shift(_ session: Int, _ limit: Int) {
        let draw = random.below(16)
        let old = Int(plan.start[session])
        let slot = draw < 8 ? old &- draw &- 1 : old &+ draw &- 7
        guard isStart(session, slot) else { return }
        relocate(session, slot, Int(plan.stream[session]), limit)
    }

    /// To any start, on a stream that suits.
    @inline(__always)
    mutating func leap(_ session: Int, _ limit: Int) {
        let slot = Int(model.starts.item(session, random.below(model.starts.count(session))))
        relocate(session, slot, likelyStream(session), limit)
    }

    @inline(__always)
    mutating func changeStream(_ session: Int, _ limit: Int) {
        let stream = likelyStream(session)
        guard stream != Int(plan.stream[session]) else { return }
        relocate(session, Int(plan.start[session]), stream, limit)
    }

    /// Its own, one of its track's, or any.
    @inline(__always)
    private mutating func likelyStream(_ session: Int) -> Int {
        let draw = random.below(4)
        if draw < 2 { return Int(plan.stream[session]) }
        if draw == 2 {
            let track = Int(model.track[session])
            let mate = Int(model.ofTrack.item(track, random.below(model.ofTrack.count(track))))
            let stream = Int(plan.stream[mate])
            if model.isAble[session &* model.streams &+ stream] { return stream }
        }
        return Int(model.able.item(session, random.below(model.able.count(session))))
    }

    /// Moves one session; now and then whoever stands there goes where it came from.
    @inline(__always)
    private mutating func relocate(_ session: Int, _ slot: Int, _ stream: Int, _ limit: Int) {
        if plan.isClosed(session, at: slot, on: stream) { return }
        if model.mates.count(session) > 0 && stream != Int(plan.stream[session]) {
            return relocateAll(session, slot, stream, limit)
        }
        let old = Int(plan.start[session])
        if model.train.count(session) > 0 && slot != old { return relocateTrain(session, slot, stream, limit) }
        let over = plan.overlapDelta(session, to: slot, on: stream)
        if over > 0 && random.next() & 3 < Self.dis {
            let lane = Int(model.lane[stream])
            let whole = lowest(Int(model.length[session]) &+ Int(model.turnaround[stream]))
            let first = slot &+ (plan.one.window(model.tracks &+ 1 &+ lane, slot) & whole).trailingZeroBitCount
            let other = Int(plan.occupant[lane &* plan.width &+ first]) &- 1
            if other >= 0 && other < model.sessions { displace(session, slot, stream, other, limit) }
            return
        }
        let delta = plan.delta(session, to: slot, on: stream)
        guard delta &+ penalty &* over <= limit, slot != old || stream != Int(plan.stream[session]) else { return }
        guard slot == old || plan.isAllowed(session, at: slot) else { return }
        _ = plan.remove(session)
        _ = plan.insert(session, at: slot, on: stream)
        accept(delta)
    }

    /// A session and those that belong on its stream, each at its time or at any other.
    @inline(never)
    private mutating func relocateAll(_ session: Int, _ slot: Int, _ stream: Int, _ limit: Int) {
        count = 0
        add(session, slot, stream)
        for index in model.mates.range(session) {
            let mate = Int(model.mates.items[index])
            guard count < Self.mostMoved, model.isAble[mate &* model.streams &+ stream] else { return }
            let keeps = random.below(2) == 0
            let any = Int(model.starts.item(mate, random.below(model.starts.count(mate))))
            add(mate, keeps ? Int(plan.start[mate]) : any, stream)
        }
        commit(limit)
    }

    /// A session and those whose time hangs on it, all as much earlier or later.
    @inline(never)
    private mutating func relocateTrain(_ session: Int, _ slot: Int, _ stream: Int, _ limit: Int) {
        let by = slot &- Int(plan.start[session])
        count = 0
        add(session, slot, stream)
        for index in model.train.range(session) {
            let other = Int(model.train.items[index])
            guard count < Self.mostMoved, isStart(other, Int(plan.start[other]) &+ by) else { return }
            add(
                other, Int(plan.start[other]) &+ by, random.below(4) > 0 ? Int(plan.stream[other]) : likelyStream(other)
            )
        }
        commit(limit)
    }

    /// Two that keep each other from moving, both to any start.
    @inline(never)
    mutating func leapWithOther(_ session: Int, _ limit: Int) {
        let ties = model.bans.count(session)
        guard ties > 0 else { return }
        let other = Int(model.bans.item(session, random.below(ties)).other)
        count = 0
        for member in [session, other] {
            let slot = Int(model.starts.item(member, random.below(model.starts.count(member))))
            add(member, slot, likelyStream(member))
        }
        commit(limit)
    }

    /// `session` goes there, `other` who stands in the way to where it came from, or to the other's stream at its own time.
    @inline(never)
    private mutating func displace(_ session: Int, _ slot: Int, _ stream: Int, _ other: Int, _ limit: Int) {
        guard other != session else { return }
        let draw = random.below(4)
        let otherSlot = draw == 0 ? Int(plan.start[other]) : Int(plan.start[session])
        let otherStream = draw == 1 ? Int(plan.stream[other]) : Int(plan.stream[session])
        exchange(session, slot, stream, other, otherSlot, otherStream, limit)
    }

    /// Swaps times, or times and streams.
    @inline(never)
    mutating func swap(_ session: Int, _ limit: Int) {
        let other = Int(model.movable[random.below(model.movable.count)])
        guard other != session else { return }
        let draw = random.below(2)
        let (slot, otherSlot) = (Int(plan.start[session]), Int(plan.start[other]))
        let (stream, otherStream) = (Int(plan.stream[session]), Int(plan.stream[other]))
        if draw == 0 {
            exchange(session, otherSlot, otherStream, other, slot, stream, limit)
        } else {
            exchange(session, otherSlot, stream, other, slot, otherStream, limit)
        }
    }

    @inline(__always)
    private mutating func exchange(
        _ session: Int, _ slot: Int, _ stream: Int, _ other: Int, _ otherSlot: Int, _ otherStream: Int, _ limit: Int
    ) {
        guard isStart(session, slot), isStart(other, otherSlot), model.isAble[session &* model.streams &+ stream],
            model.isAble[other &* model.streams &+ otherStream]
        else { return }
        guard foretold(session, slot, stream, other, otherSlot, otherStream) <= limit else { return }
        count = 0
        add(session, slot, stream)
        add(other, otherSlot, otherStream)
        commit(limit)
    }

    /// Less than what an exchange will change, most likely: it spares most of them the doing and undoing.
    @inline(__always)
    private func foretold(
        _ session: Int, _ slot: Int, _ stream: Int, _ other: Int, _ otherSlot: Int, _ otherStream: Int
    ) -> Int {
        let sum =
            plan.floorDelta(session, to: slot, and: other, to: otherSlot) &- penalty &* plan.overlap
        if model.track[session] == model.track[other] || model.isHeadline[session] && model.isHeadline[other] {
            // What they count together can't be added up; it seldom saves more than this.
            return sum &+ plan.priceDelta(session, to: slot) &+ plan.priceDelta(other, to: otherSlot) &- 300 &* unit
        }
        return sum &+ plan.deltaWithoutFloors(session, to: slot, on: stream)
            &+ plan.deltaWithoutFloors(other, to: otherSlot, on: otherStream)
    }

    /// Three sessions take each other's places.
    @inline(never)
    mutating func rotate(_ session: Int, _ limit: Int) {
        let second = Int(model.movable[random.below(model.movable.count)])
        let third = Int(model.movable[random.below(model.movable.count)])
        guard session != second, second != third, third != session else { return }
        let ring = (session, second, third)
        count = 0
        for (from, to) in [(ring.0, ring.1), (ring.1, ring.2), (ring.2, ring.0)] {
            let slot = Int(plan.start[to])
            let stream = Int(plan.stream[to])
            guard isStart(from, slot), model.isAble[from &* model.streams &+ stream] else { return }
            add(from, slot, stream)
        }
        commit(limit)
    }

    /// Exchanges two streams for as long as sessions overlap across them: nobody's time changes.
    @inline(never)
    mutating func exchangeChain(_ session: Int, _ limit: Int) {
        let one = Int(plan.stream[session])
        let two = likelyStream(session)
        guard model.lane[one] != model.lane[two] else { return }
        count = 0
        add(session, Int(plan.start[session]), two)
        var next = 0
        while next < count {
            let member = Int(moving[next])
            let target = Int(toStream[next])
            guard model.isAble[member &* model.streams &+ target] else { return }
            guard bringMates(of: member, to: target) else { return }
            let slot = Int(toSlot[next])
            let lane = Int(model.lane[target])
            let whole = Int(model.length[member]) &+ Int(model.turnaround[target])
            var last = -1
            for index in 0..<whole {
                let found = Int(plan.occupant[lane &* plan.width &+ slot &+ index]) &- 1
                if found < 0 || found == last || found >= model.sessions { continue }
                if plan.start[found] > slot &+ index
                    || Int(plan.start[found] &+ model.length[found]) &+ 8 < slot &+ index
                {
                    continue
                }
                last = found
                if isMoving(found) { continue }
                guard count < Self.mostMoved else { return }
                add(found, Int(plan.start[found]), target == one ? two : one)
            }
            next &+= 1
        }
        commit(limit)
    }

    /// Sessions that belong on the same stream come along.
    @inline(__always)
    private mutating func bringMates(of session: Int, to stream: Int) -> Bool {
        for index in model.mates.range(session) {
            let mate = Int(model.mates.items[index])
            if isMoving(mate) { continue }
            guard count < Self.mostMoved else { return false }
            add(mate, Int(plan.start[mate]), stream)
        }
        return true
    }

    @inline(__always)
    private func isMoving(_ session: Int) -> Bool {
        for index in 0..<count where Int(moving[index]) == session { return true }
        return false
    }

    @inline(__always)
    mutating func add(_ session: Int, _ slot: Int, _ stream: Int) {
        moving[count] = Int32(truncatingIfNeeded: session)
        toSlot[count] = Int32(truncatingIfNeeded: slot)
        toStream[count] = Int32(truncatingIfNeeded: stream)
        count &+= 1
    }

    /// Makes the collected moves at once, or none of them.
    mutating func commit(_ limit: Int) {
        var delta = 0
        let before = plan.overlap
        for index in 0..<count {
            let session = Int(moving[index])
            fromSlot[index] = plan.start[session]
            fromStream[index] = plan.stream[session]
            delta &+= plan.remove(session)
        }
        var placed = 0
        while placed < count {
            let session = Int(moving[placed])
            let slot = Int(toSlot[placed])
            let stream = Int(toStream[placed])
            guard !plan.isClosed(session, at: slot, on: stream), plan.isAllowed(session, at: slot),
                plan.isWithMates(session, on: stream)
            else { break }
            delta &+= plan.insert(session, at: slot, on: stream)
            placed &+= 1
        }
        if placed == count && delta &+ penalty &* (plan.overlap &- before) <= limit { return accept(delta) }
        for index in 0..<placed { _ = plan.remove(Int(moving[index])) }
        for index in 0..<count {
            _ = plan.insert(Int(moving[index]), at: Int(fromSlot[index]), on: Int(fromStream[index]))
        }
    }
}
