internal import Chronology

/// How awake each region is, slot by slot.
struct AudienceTables {
    let isFair: [[Bool]]
    /// What one point of interest costs: nothing at prime time, once the share at fair hours, four times at night.
    private let penalties: [[Int]]
    private let slots: Int

    init(_ instance: Instance, _ axis: SlotAxis) {
        slots = axis.instants.count
        let minutes = instance.regions.map { region in axis.instants.map { region.zone.minuteOfDay(at: $0) } }
        isFair = zip(instance.regions, minutes).map { region, minutes in
            minutes.map { region.fair.contains(minute: $0) || region.prime.contains(minute: $0) }
        }
        penalties = zip(instance.regions, minutes).map { region, minutes in
            minutes.map {
                region.prime.contains(minute: $0) ? 0 : region.share * (region.fair.contains(minute: $0) ? 1 : 4)
            }
        }
    }

    /// Slot by slot, in hundredths.
    func prices(_ interest: [Int]) -> [Int] {
        (0..<slots).map { slot in interest.indices.reduce(0) { $0 + interest[$1] * penalties[$1][slot] } }
    }
}

/// When a speaker is up, and when that is no hardship.
struct PersonTable {
    let isUp: [Bool]
    let isComfortable: [Bool]

    init(_ speaker: Instance.Speaker, _ axis: SlotAxis) {
        let faces = axis.instants.map { speaker.zone.local(at: Instant(secondsSinceEpoch: $0)) }
        let minutes = faces.map(\.minuteOfDay)
        isUp = zip(faces, minutes).map { face, minute in
            speaker.wake.contains(minute: minute) && !speaker.away.contains(face.date)
        }
        isComfortable = minutes.map { speaker.comfort.contains(minute: $0) }
    }
}

extension Zone {
    fileprivate func minuteOfDay(at seconds: Int) -> Int {
        local(at: Instant(secondsSinceEpoch: seconds)).minuteOfDay
    }
}

extension CivilDateTime {
    fileprivate var minuteOfDay: Int { time.secondsOfDay / 60 }
}
