package import Chronology

/// A zone as a calendar must carry it where its times are local (RFC 5545 section 3.6.5), in the forms that other people's
/// readers get right: a pair of yearly rules where the clocks keep a rule that `BYDAY` can say, else every onset by itself.
///
/// Daylight saving is taken to be what the clocks go forward to, whatever the data call it: readers know nothing of winters
/// that are an exception to the summer (Europe/Dublin).
package struct VTimeZone: Hashable, Sendable {
    /// A plain IANA name.
    let name: String
    let observances: [Observance]

    /// The component. Right for all times in `span`; where the zone has a rule, for years after it too.
    package static func lines(of zone: Zone, covering span: Interval) -> [UInt8] { Self(zone, covering: span).lines }

    init(_ zone: Zone, covering span: Interval) {
        name = zone.name
        let onsets = Onset.all(of: zone, covering: span)
        observances =
            Observance.yearly(onsets)
            ?? Observance.listed(onsets.filter { $0.instant <= span.end }, in: zone, from: span.start)
    }

    private var lines: [UInt8] {
        var writer = CalendarWriter()
        writer.begin("VTIMEZONE")
        writer.property("TZID", .text(name))
        for observance in observances { observance.write(to: &writer) }
        writer.end("VTIMEZONE")
        return writer.bytes
    }
}

/// One STANDARD or DAYLIGHT: the onsets of one change of the clocks.
struct Observance: Hashable, Sendable {
    let change: ClockChange
    /// On the clocks before the change; the first is the DTSTART.
    let onsets: [CivilDateTime]
    /// What repeats the first onset for ever; without it there are no onsets but those.
    let rule: YearlyRule?

    func write(to writer: inout CalendarWriter) {
        let component = change.isToDaylight ? "DAYLIGHT" : "STANDARD"
        writer.begin(component)
        writer.property("DTSTART", .local(onsets[0]))
        writer.property("TZOFFSETFROM", .offset(change.from))
        writer.property("TZOFFSETTO", .offset(change.to))
        if let rule {
            writer.property("RRULE", .keyword("FREQ=YEARLY;BYMONTH=\(rule.month);BYDAY=\(rule.day)"))
        } else {
            // A line each: lists with commas are refused or read wrongly by some.
            for onset in onsets { writer.property("RDATE", .local(onset)) }
        }
        writer.property("TZNAME", .text(change.name))
        writer.end(component)
    }
}

extension Observance {
    /// STANDARD and DAYLIGHT by rules without end, as far as the onsets keep to them; nil where any does not.
    static func yearly(_ onsets: [Onset]) -> [Observance]? {
        guard onsets.count > 2 * YearlyRule.leastYears else { return nil }
        let halves = [0, 1].map { half in onsets.indices.filter { $0 % 2 == half }.map { onsets[$0] } }
        let observances = halves.compactMap { half -> Observance? in
            let change = half[0].change
            guard half.allSatisfy({ $0.change == change }), let rule = YearlyRule(half.map(\.local)) else { return nil }
            return Observance(change: change, onsets: [half[0].local], rule: rule)
        }
        let kinds = Set(observances.map(\.change.isToDaylight))
        return observances.count == 2 && kinds.count == 2 ? observances : nil
    }

    /// One for each kind of change; where the clocks were not changed before `start`, one that always was.
    static func listed(_ onsets: [Onset], in zone: Zone, from start: Instant) -> [Observance] {
        var observances: [Observance] = []
        if onsets.first.map({ $0.instant > start }) ?? true {
            let change = ClockChange(always: zone.offset(at: start))
            let epoch = CivilDateTime(secondsSinceEpoch: 0)
            observances.append(Observance(change: change, onsets: [epoch], rule: nil))
        }
        var changes: [ClockChange] = []
        for onset in onsets where !changes.contains(onset.change) { changes.append(onset.change) }
        return observances
            + changes.map { change in
                Observance(change: change, onsets: onsets.filter { $0.change == change }.map(\.local), rule: nil)
            }
    }
}
