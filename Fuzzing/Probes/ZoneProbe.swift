internal import Chronology

extension Probe {
    /// A TZif file (RFC 9636).
    static let zoneFile = Probe(name: "zone-file") { zoneFindings($0) }

    /// The rule in a TZif file's footer, behind a file with one type and no transition.
    static let zoneRule = Probe(name: "zone-rule") { rule in
        let counts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4]
        let header = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15) + counts
        let block: [UInt8] = [0, 0, 0, 0, 0, 0] + Array("UTC\0".utf8)
        return zoneFindings(header + block + header + block + Array("\n".utf8) + rule + Array("\n".utf8))
    }
}

/// A zone that was read answers any question: what its clocks show is a time that means that instant again.
private func zoneFindings(_ bytes: [UInt8]) -> [String] {
    guard let zone = try? Zone(name: "Test", tzif: bytes) else { return [] }
    let year = 31_556_952
    let times = [.min, .max, -1, 0, 3_221_225_471, 3_221_225_472, 1 << 59] + (-80...300).map { $0 * year / 2 }
    let found = times.compactMap { roundTrip(Instant(secondsSinceEpoch: $0), in: zone) }
    let span = Interval(start: Instant(secondsSinceEpoch: -year * 10), end: Instant(secondsSinceEpoch: year * 120))
    let changes = zone.transitions(in: span)
    let isOrdered = zip(changes, changes.dropFirst()).allSatisfy { $0.instant < $1.instant }
    _ = zone.offsetSpans(in: span)
    return Array(found.prefix(3)) + (isOrdered ? [] : ["the transitions are not in order"])
}

private func roundTrip(_ instant: Instant, in zone: Zone) -> String? {
    let local = zone.local(at: instant)
    _ = zone.startOfDay(local.date)
    // Beyond the years of four digits clocks saturate.
    guard (1...9_999).contains(local.date.year) else { return nil }
    let meant =
        switch zone.resolve(local) {
        case .unique(let only): only == instant
        // Files that nobody means can show a time more than twice.
        case .fold(let earlier, let later, _): (earlier...later).contains(instant)
        // Nor does anybody mean clocks that go back before they have passed all that they skipped.
        case .gap(_, _, let jump): (jump.instant...jump.instant.adding(seconds: jump.jumpSeconds)).contains(instant)
        }
    return meant ? nil : "\(local) is shown at \(instant) and does not mean it"
}
