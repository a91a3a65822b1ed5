internal import ICalendar

extension Probe {
    /// A calendar, read back by libical.
    static let calendar = Probe(name: "calendar") { bytes in
        let read = ReadBack.check(bytes)
        return read.events.contains { $0.summary.utf8.contains(0) } ? ["a summary has a NUL"] : []
    }
}
