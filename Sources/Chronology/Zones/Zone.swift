/// A time zone: what its clocks show at any instant, and what instants any clock face means. A value of one reference,
/// read from any thread without a lock; it never changes, whatever happens to the files it came from.
package struct Zone: Sendable {
    let table: ZoneTable

    /// As asked for, in the data's spelling: `Asia/Calcutta` stays `Asia/Calcutta`.
    package var name: String { table.name }

    init(_ table: ZoneTable) {
        self.table = table
    }

    /// A zone from the bytes of a TZif file (RFC 9636, versions 1 to 4; later ones are read as 4).
    package init(name: String, tzif: [UInt8]) throws(TZifError) {
        self.init(ZoneTable(name: name, ZoneTableBuilder(try TZifFile(tzif))))
    }

    /// Needs no zone data.
    package static let utc = Zone(ZoneTable(name: "UTC", ZoneTableBuilder(always: .utc)))

    package func offset(at instant: Instant) -> ZoneOffset {
        table.types[table.type(at: instant.secondsSinceEpoch)]
    }

    /// `offset(at:).seconds` without touching the abbreviation.
    package func offsetSeconds(at instant: Instant) -> Int {
        table.types[table.type(at: instant.secondsSinceEpoch)].seconds
    }

    /// What the zone's clocks show at `instant`.
    package func local(at instant: Instant) -> CivilDateTime {
        CivilDateTime(secondsSinceEpoch: instant.secondsSinceEpoch.addingSaturated(offsetSeconds(at: instant)))
    }

    /// What instant, none or two, a clock face means.
    package func resolve(_ local: CivilDateTime) -> LocalResolution {
        table.resolve(local: local.secondsSinceEpoch)
    }

    /// Every change of offset, daylight saving flag or abbreviation with `interval.start <= instant < interval.end`, to the
    /// year 9999. Where only the name changes, `jumpSeconds` is 0.
    package func transitions(in interval: Interval) -> [Transition] {
        table.transitions(in: interval)
    }
}

extension Zone: Hashable {
    /// The same name and the same data.
    package static func == (left: Zone, right: Zone) -> Bool {
        left.name == right.name && left.table.hasSameContents(as: right.table)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
    }
}

extension ZoneTable {
    func hasSameContents(as other: ZoneTable) -> Bool {
        self === other
            || (times == other.times && states == other.states && types == other.types
                && ruleHeldBefore == other.ruleHeldBefore && future?.rule == other.future?.rule)
    }
}
