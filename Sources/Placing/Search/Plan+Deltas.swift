extension Plan {
    /// Whether an unplaced session may go there. Whether the start and the stream are among its own is not asked.
    @inline(__always)
    func isFree(_ session: Int, at slot: Int, on channel: Int) -> Bool {
        isLaneFree(session, at: slot, on: channel) && isAllowed(session, at: slot)
    }

    @inline(__always)
    func isLaneFree(_ session: Int, at slot: Int, on channel: Int) -> Bool {
        let length = Int(model.length[session])
        let whole = lowest(length &+ Int(model.turnaround[channel]))
        let row = model.tracks &+ 1 &+ Int(model.lane[channel])
        return one.window(row, slot) & whole | model.closed.window(channel, slot) & lowest(length) == 0
    }

    /// Whether nobody it shares a speaker with, or comes before or after, is in the way.
    @inline(__always)
    func isAllowed(_ session: Int, at slot: Int) -> Bool {
        let slot32 = Int32(truncatingIfNeeded: slot)
        for index in model.bans.range(session) {
            let ban = model.bans.items[index]
            let apart = slot32 &- start[Int(ban.other)]
            if apart > ban.above && apart < ban.below { return false }
        }
        let old = Int(start[session])
        for index in model.people.range(session) {
            let person = Int(model.people.items[index])
            let clock = Int(model.clock[person]) &* model.slots
            let date = model.dateOf[clock &+ slot]
            if old >= 0 && model.dateOf[clock &+ old] == date { continue }
            let place = person &* model.dates &+ Int(date)
            if load[place] >= model.mostPerDay[place] { return false }
        }
        return true
    }

    /// Whether the sessions that belong on the same stream are there, or nowhere yet.
    @inline(__always)
    func isWithMates(_ session: Int, on channel: Int) -> Bool {
        for index in model.mates.range(session) {
            let mate = Int(model.mates.items[index])
            if start[mate] >= 0 && Int(stream[mate]) != channel { return false }
        }
        return true
    }

    /// By how many slots more the lanes would be taken twice if a placed session moved.
    @inline(__always)
    func overlapDelta(_ session: Int, to slot: Int, on channel: Int) -> Int {
        let (old, oldChannel) = place(session)
        let length = Int(model.length[session])
        let lane = Int(model.lane[channel])
        let oldLane = Int(model.lane[oldChannel])
        let whole = length &+ Int(model.turnaround[channel])
        let row = model.tracks &+ 1
        if lane == oldLane { return shifted(row &+ lane, old, slot, whole) }
        let left = two.window(row &+ oldLane, old) & lowest(length &+ Int(model.turnaround[oldChannel]))
        let entered = one.window(row &+ lane, slot) & lowest(whole)
        if left | entered == 0 { return 0 }
        return entered.nonzeroBitCount &- left.nonzeroBitCount
    }

    @inline(__always)
    func isClosed(_ session: Int, at slot: Int, on channel: Int) -> Bool {
        model.closed.window(channel, slot) & lowest(Int(model.length[session])) != 0
    }

    /// What the cost would change by if a placed session moved.
    @inline(__always)
    func delta(_ session: Int, to slot: Int, on channel: Int) -> Int {
        let change = deltaWithoutFloors(session, to: slot, on: channel)
        let old = Int(start[session])
        return slot == old ? change : change &+ floorDelta(session, to: slot)
    }

    @inline(__always)
    func priceDelta(_ session: Int, to slot: Int) -> Int {
        let base = session &* model.slots
        return Int(priceNow[base &+ slot] &- priceNow[base &+ Int(start[session])])
    }

    /// All but the regions' floors, which bend: two changes of theirs can't be added up.
    @inline(__always)
    func deltaWithoutFloors(_ session: Int, to slot: Int, on channel: Int) -> Int {
        let (old, oldChannel) = place(session)
        let length = Int(model.length[session])
        let track = Int(model.track[session])
        var change = priceDelta(session, to: slot)
        if slot != old {
            change &+= Int(model.trackWeight[track]) &* shifted(track, old, slot, length)
            if model.isHeadline[session] { change &+= headlineWeight &* shifted(model.tracks, old, slot, length) }
            let day = Int(model.dayOf[slot])
            let oldDay = Int(model.dayOf[old])
            if day != oldDay {
                let share = model.share[track]
                let spread = Int(model.spreadWeight[track])
                if trackDay[track &* model.days &+ day] >= share { change &+= spread }
                if trackDay[track &* model.days &+ oldDay] > share { change &-= spread }
            }
        }
        if channel != oldChannel {
            let row = track &* model.streams
            let stability = Int(model.stabilityWeight[track])
            if trackStream[row &+ channel] == 0 { change &+= stability }
            if trackStream[row &+ oldChannel] == 1 { change &-= stability }
            let prices = session &* model.streams
            change &+= Int(model.streamPrice[prices &+ channel] &- model.streamPrice[prices &+ oldChannel])
        }
        return change
    }

    /// By how many slots more than one run, more or fewer, when one of the row moves.
    @inline(__always)
    private func shifted(_ row: Int, _ old: Int, _ new: Int, _ length: Int) -> Int {
        let mask = lowest(length)
        let own = moved(mask, by: old &- new) & mask
        let left = (two.window(row, old) & mask)
        let entered = (one.window(row, new) & mask & ~own) | (two.window(row, new) & own)
        if left | entered == 0 { return 0 }
        return entered.nonzeroBitCount &- left.nonzeroBitCount
    }

    @inline(__always)
    func floorDelta(_ session: Int, to slot: Int) -> Int {
        var change: Int32 = 0
        for region in 0..<model.regions {
            let before = model.floor[region] &- met[region]
            let after = before &- gain(session, to: slot, region)
            change &+= max(0, after) &- max(0, before)
        }
        return Int(change) &* floorWeight
    }

    /// The same for two that move at once.
    @inline(__always)
    func floorDelta(_ session: Int, to slot: Int, and other: Int, to otherSlot: Int) -> Int {
        var change: Int32 = 0
        for region in 0..<model.regions {
            let before = model.floor[region] &- met[region]
            let after = before &- gain(session, to: slot, region) &- gain(other, to: otherSlot, region)
            change &+= max(0, after) &- max(0, before)
        }
        return Int(change) &* floorWeight
    }

    /// How much more interest of a region a session would meet at fair hours.
    @inline(__always)
    private func gain(_ session: Int, to slot: Int, _ region: Int) -> Int32 {
        let length = Int(model.length[session])
        let old = Int(start[session])
        let fair = model.fairBefore
        let count = model.regions
        let more =
            fair[(slot &+ length) &* count &+ region] &- fair[slot &* count &+ region]
            &- fair[(old &+ length) &* count &+ region] &+ fair[old &* count &+ region]
        return more &* model.interest[session &* count &+ region]
    }
}
