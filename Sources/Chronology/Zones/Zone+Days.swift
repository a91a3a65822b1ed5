extension Zone {
    /// The first instant at which the zone's clocks show `date`. Usually midnight, but Cairo, Havana and Santiago have days
    /// that begin at 01:00. Nil where the whole day was skipped: 2011-12-30 in Pacific/Apia.
    package func startOfDay(_ date: CivilDate) -> Instant? {
        switch resolve(CivilDateTime(date, .midnight)) {
        case .unique(let midnight): midnight
        case .fold(let earlier, _, _): earlier
        case .gap(_, _, let jump): local(at: jump.instant).date == date ? jump.instant : nil
        }
    }
}
