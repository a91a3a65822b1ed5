/// The Lagrangian dual: for given prices, each session's cheapest start, each track's cheaper choice between one stream and
/// more, and what all of it proves. Whole numbers throughout.
struct DualFunction {
    let layout: DualLayout
    let model: Model
    private let arena = Arena()
    /// The prices, in `Certificate.scale`-ths.
    let prices: Table<Int32>
    /// Use less capacity of every row at the cheapest starts.
    let excess: Table<Int32>
    private let held: Table<Int32>
    private let ran: Table<Int32>
    private let worth: Table<Int32>
    /// Each session's cheapest start among all its streams, and among those that suit its track.
    private let anywhere: Table<Int32>
    private let together: Table<Int32>
    private let width: Int

    init(_ layout: DualLayout) {
        self.layout = layout
        model = layout.model
        width = model.slots + 65
        prices = arena.table(layout.count, filledWith: 0)
        excess = arena.table(layout.count, filledWith: 0)
        held = arena.table(layout.sets.count * width, filledWith: 0)
        ran = arena.table(model.tracks * 2 * width, filledWith: 0)
        worth = arena.table(width, filledWith: 0)
        anywhere = arena.table(model.sessions, filledWith: 0)
        together = arena.table(model.sessions, filledWith: 0)
    }

    /// The bound in `Certificate.scale`-ths. Nil where a session has no start at all.
    func value() -> Int? {
        sumUp()
        var value = model.fixed.cost * Certificate.scale
        for index in 0..<layout.count {
            let row = Int(layout.capacity[index])
            value += (index < layout.floorBase ? -row : row) * Int(prices[index])
            excess[index] = Int32(truncatingIfNeeded: index < layout.floorBase ? -row : row)
        }
        for track in 0..<model.tracks {
            guard let cost = choose(track) else { return nil }
            value += cost
        }
        return value
    }

    /// What a track's sessions cost at the least, each counted where that puts it.
    private func choose(_ track: Int) -> Int? {
        let own = model.ofTrack.range(track)
        var apart = 0
        for index in own {
            let session = Int(model.ofTrack.items[index])
            let turnaround = layout.turnaround[session]
            guard let (slot, cost) = cheapest(session, layout.setOf[session], turnaround) else { return nil }
            anywhere[session] = Int32(slot)
            apart += Int(cost)
        }
        guard let choice = layout.choices[track] else {
            count(track, anywhere)
            return apart
        }
        guard let set = choice.set, let home = home(track, set, choice.turnaround), home < apart + choice.dearer else {
            count(track, anywhere)
            return apart + choice.dearer
        }
        count(track, together, set, choice.turnaround)
        return home
    }

    /// What a track's sessions cost where all are on streams of one set.
    private func home(_ track: Int, _ set: Int, _ turnaround: Int) -> Int? {
        var sum = 0
        for index in model.ofTrack.range(track) {
            let session = Int(model.ofTrack.items[index])
            guard let (slot, cost) = cheapest(session, set, turnaround) else { return nil }
            together[session] = Int32(slot)
            sum += Int(cost)
        }
        return sum
    }

    private func count(_ track: Int, _ slots: Table<Int32>, _ set: Int? = nil, _ turnaround: Int = 0) {
        for index in model.ofTrack.range(track) {
            let session = Int(model.ofTrack.items[index])
            let own = set == nil ? layout.turnaround[session] : turnaround
            count(session, Int(slots[session]), set ?? layout.setOf[session], own)
        }
    }

    /// Prices added up along the slots, so that a stretch of them is one subtraction.
    private func sumUp() {
        let slots = model.slots
        for set in layout.sets.indices {
            var sum: Int32 = 0
            for slot in 0..<width {
                held[set * width + slot] = sum
                if slot < slots { for outer in layout.supersets[set] { sum &+= prices[outer * slots + slot] } }
            }
        }
        for track in 0..<model.tracks {
            var (plain, headline): (Int32, Int32) = (0, 0)
            for slot in 0..<width {
                ran[track * 2 * width + slot] = plain
                ran[(track * 2 + 1) * width + slot] = headline
                guard slot < slots else { continue }
                let price = prices[layout.trackBase + track * slots + slot]
                plain &+= price
                headline &+= price &+ prices[layout.headlineBase + slot]
            }
        }
    }

    private func cheapest(_ session: Int, _ set: Int, _ turnaround: Int) -> (slot: Int, cost: Int32)? {
        let length = Int(model.length[session])
        let whole = length + turnaround
        let track = Int(model.track[session])
        let lane = set &* width
        let row = (track &* 2 &+ (model.isHeadline[session] ? 1 : 0)) &* width
        let days = layout.dayBase &+ track &* model.days
        sumWorth(session)
        var best: (slot: Int, cost: Int32)?
        for index in model.starts.range(session) {
            let slot = Int(model.starts.items[index])
            let own = model.price[session &* model.slots &+ slot] &* Int32(Certificate.scale)
            let cost =
                own &+ held[lane &+ slot &+ whole] &- held[lane &+ slot] &+ ran[row &+ slot &+ length]
                &- ran[row &+ slot] &- worth[slot &+ length] &+ worth[slot] &+ prices[days &+ Int(model.dayOf[slot])]
            if cost < best?.cost ?? .max { best = (slot, cost) }
        }
        return best
    }

    /// What fair hours up to each slot are worth with this session.
    private func sumWorth(_ session: Int) {
        let own = session &* model.regions
        worth.fill(with: 0)
        for region in 0..<model.regions {
            let factor = prices[layout.floorBase &+ region] &* model.interest[own &+ region]
            if factor == 0 { continue }
            for slot in 0..<width { worth[slot] &+= factor &* model.fairBefore[slot &* model.regions &+ region] }
        }
    }

    private func count(_ session: Int, _ slot: Int, _ set: Int, _ turnaround: Int) {
        let length = Int(model.length[session])
        let track = Int(model.track[session])
        let slots = model.slots
        for set in layout.supersets[set] {
            for slot in slot..<min(slots, slot + length + turnaround) {
                excess[set * slots + slot] += 1
            }
        }
        for slot in slot..<slot + length {
            excess[layout.trackBase + track * slots + slot] += 1
            if model.isHeadline[session] { excess[layout.headlineBase + slot] += 1 }
        }
        excess[layout.dayBase + track * model.days + Int(model.dayOf[slot])] += 1
        for region in 0..<model.regions {
            let fair =
                model.fairBefore[(slot + length) * model.regions + region]
                - model.fairBefore[slot * model.regions + region]
            excess[layout.floorBase + region] -= model.interest[session * model.regions + region] * fair
        }
    }
}
