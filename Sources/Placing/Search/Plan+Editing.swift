extension Plan {
    /// Takes a placed session out; what the cost changes by.
    @inline(__always)
    mutating func remove(_ session: Int) -> Int {
        let (slot, channel) = place(session)
        let length = Int(model.length[session])
        let track = Int(model.track[session])
        var change = -Int(
            priceNow[session &* model.slots &+ slot] &+ model.streamPrice[session &* model.streams &+ channel])
        mark(session, slot, channel, length, taken: false)
        change &-= Int(model.trackWeight[track]) &* leave(track, slot, length)
        if model.isHeadline[session] { change &-= headlineWeight &* leave(model.tracks, slot, length) }
        change &-= count(track, Int(model.dayOf[slot]), channel, by: -1)
        change &+= meet(session, slot, length, by: -1)
        clash(session, slot, length, by: -1)
        start[session] = Model.unplaced
        return change
    }

    /// Puts an unplaced session where it is free to be; what the cost changes by.
    @inline(__always)
    mutating func insert(_ session: Int, at slot: Int, on channel: Int) -> Int {
        let length = Int(model.length[session])
        let track = Int(model.track[session])
        var change = Int(
            priceNow[session &* model.slots &+ slot] &+ model.streamPrice[session &* model.streams &+ channel])
        mark(session, slot, channel, length, taken: true)
        change &+= Int(model.trackWeight[track]) &* enter(track, slot, length)
        if model.isHeadline[session] { change &+= headlineWeight &* enter(model.tracks, slot, length) }
        change &+= count(track, Int(model.dayOf[slot]), channel, by: 1)
        change &+= meet(session, slot, length, by: 1)
        clash(session, slot, length, by: 1)
        start[session] = Int32(truncatingIfNeeded: slot)
        stream[session] = Int32(truncatingIfNeeded: channel)
        return change
    }

    @inline(__always)
    private mutating func mark(_ session: Int, _ slot: Int, _ channel: Int, _ length: Int, taken isTaken: Bool) {
        let lane = Int(model.lane[channel])
        let whole = length &+ Int(model.turnaround[channel])
        let row = model.tracks &+ 1 &+ lane
        if isTaken { overlap &+= enter(row, slot, whole) } else { overlap &-= leave(row, slot, whole) }
        let base = lane &* width &+ slot
        let name = Int16(truncatingIfNeeded: session &+ 1)
        for index in base..<base &+ whole { occupant[index] ^= name }
        for index in model.people.range(session) {
            let person = Int(model.people.items[index])
            let date = model.dateOf[Int(model.clock[person]) &* model.slots &+ slot]
            load[person &* model.dates &+ Int(date)] &+= isTaken ? 1 : -1
        }
    }

    /// How many slots had a second one running.
    @inline(__always)
    private func leave(_ row: Int, _ slot: Int, _ length: Int) -> Int {
        let doubled = (two.window(row, slot) & lowest(length)).nonzeroBitCount
        let base = row &* width
        for slot in slot..<slot &+ length {
            let left = running[base &+ slot] &- 1
            running[base &+ slot] = left
            if left == 0 { one.clear(row, slot, 1) } else if left == 1 { two.clear(row, slot, 1) }
        }
        return doubled
    }

    /// How many slots had one running already.
    @inline(__always)
    private func enter(_ row: Int, _ slot: Int, _ length: Int) -> Int {
        let doubled = (one.window(row, slot) & lowest(length)).nonzeroBitCount
        let base = row &* width
        for slot in slot..<slot &+ length {
            let now = running[base &+ slot] &+ 1
            running[base &+ slot] = now
            if now == 1 { one.set(row, slot, 1) } else if now == 2 { two.set(row, slot, 1) }
        }
        return doubled
    }

    /// Counts a session of the track on that day and stream; the charge that comes or goes with it.
    @inline(__always)
    private func count(_ track: Int, _ day: Int, _ channel: Int, by step: Int32) -> Int {
        let dayIndex = track &* model.days &+ day
        let streamIndex = track &* model.streams &+ channel
        let most = max(trackDay[dayIndex], trackDay[dayIndex] &+ step)
        let last = max(trackStream[streamIndex], trackStream[streamIndex] &+ step)
        trackDay[dayIndex] &+= step
        trackStream[streamIndex] &+= step
        return (most > model.share[track] ? Int(model.spreadWeight[track]) : 0)
            &+ (last == 1 ? Int(model.stabilityWeight[track]) : 0)
    }

    /// Counts who sees the session at a fair hour; the change of the regions' shortfall.
    @inline(__always)
    private func meet(_ session: Int, _ slot: Int, _ length: Int, by step: Int32) -> Int {
        let interest = session &* model.regions
        let from = slot &* model.regions
        let to = (slot &+ length) &* model.regions
        var change: Int32 = 0
        for region in 0..<model.regions {
            let fair = model.fairBefore[to &+ region] &- model.fairBefore[from &+ region]
            let before = met[region]
            let after = before &+ step &* model.interest[interest &+ region] &* fair
            change &+= max(0, model.floor[region] &- after) &- max(0, model.floor[region] &- before)
            met[region] = after
        }
        return Int(change) &* floorWeight
    }

    /// Raises or lowers the price of the starts that share slots with this session.
    @inline(__always)
    private func clash(_ session: Int, _ slot: Int, _ length: Int, by step: Int32) {
        for index in model.clashes.range(session) {
            let pair = model.clashes.items[index]
            let other = Int(pair.other)
            let its = Int(model.length[other])
            let base = other &* model.slots
            for begin in max(0, slot &- its &+ 1)..<min(model.slots, slot &+ length) {
                let shared = min(slot &+ length, begin &+ its) &- max(slot, begin)
                priceNow[base &+ begin] &+= step &* pair.weight &* Int32(truncatingIfNeeded: shared)
            }
        }
    }
}
