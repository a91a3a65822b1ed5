internal import Chronology
internal import ICalendar
internal import Pages
internal import Programmes
internal import Scheduling

/// A series as calendars are told of it: one event that recurs (RFC 5545 section 3.8.5), on the clocks it was written on. What
/// is not where the rule has it, because it was moved or because the clocks skip its time or show it twice, is an event of its
/// own that says which date it stands for.
struct SeriesEvent {
    let series: Series
    /// The dates that take place, in their order.
    let entries: [Catalogue.Entry]
    let time: EventTime
    let first: CivilDate
    private let length: Duration

    /// Nil where nothing of it is left. `entries` are occurrences of one session.
    init?(_ entries: [Catalogue.Entry], in export: Export) {
        // Those that left the programme may come from several editions.
        let sessions = entries.map(\.session)
        guard
            let session = sessions.max(by: { Self.share(of: $0, in: entries) < Self.share(of: $1, in: entries) }),
            let series = session.series
        else { return nil }
        let dates = Set(series.dates)
        self.entries = entries.filter { $0.id.date.map(dates.contains) ?? false }
            .sorted { ($0.id.date ?? series.dates[0]) < ($1.id.date ?? series.dates[0]) }
        guard let first = self.entries.first?.id.date else { return nil }
        self.series = series
        self.first = first
        time = export.time(of: series)
        length = session.length
    }

    private static func share(of session: Session, in entries: [Catalogue.Entry]) -> Int {
        let dates = Set(session.series?.dates ?? [])
        return entries.count { $0.id.date.map(dates.contains) ?? false }
    }

    /// The first one's time by the rule, which all others follow.
    func writeTimes(to writer: inout CalendarWriter) {
        let face = series.face(on: first)
        time.write("DTSTART", face, to: &writer)
        if length > .zero { time.write("DTEND", face.adding(seconds: length.wholeSeconds), to: &writer) }
        let present = Set(entries.compactMap(\.id.date))
        let dates = series.dates.filter { $0 >= first && $0 <= present.max() ?? first }
        writer.property("RRULE", .keyword(series.rule.rrule(count: dates.count)))
        // A line each: lists with commas are refused or read wrongly by some.
        for date in dates where !present.contains(date) { time.write("EXDATE", series.face(on: date), to: &writer) }
    }

    /// The occurrences that the rule alone would put elsewhere.
    var exceptions: [Catalogue.Entry] { entries.filter { !isByRule($0) } }

    private func isByRule(_ entry: Catalogue.Entry) -> Bool {
        guard let date = entry.id.date, let interval = entry.showing?.interval else { return true }
        let face = series.face(on: date)
        return time.shows(face, at: interval.start)
            && time.shows(face.adding(seconds: length.wholeSeconds), at: interval.end)
    }
}

extension Export {
    /// On whose clocks a series is; in calendars by their canonical name.
    func time(of series: Series) -> EventTime {
        let isUTC = series.start.zone == nil && series.start.offset != nil
        let zone = isUTC ? .utc : edition.schedule.clocks(series.start.zone)
        return EventTime(
            forSeriesOn: database.canonicalName(zone.name).flatMap { database.zone($0) } ?? zone, database)
    }
}

extension Recurrence {
    /// As RFC 5545 section 3.3.10 has it. It ends by a count, which no change of the clocks can touch.
    func rrule(count: Int) -> String {
        let interval = interval == 1 ? "" : ";INTERVAL=\(interval)"
        return "FREQ=\(frequency)\(interval);COUNT=\(count)\(days)"
    }

    private var frequency: String {
        switch pattern {
        case .daily: "DAILY"
        case .weekly: "WEEKLY"
        case .monthly, .monthlyOn: "MONTHLY"
        }
    }

    private var days: String {
        switch pattern {
        case .daily, .monthly, .weekly([]): ""
        case .weekly(let days): ";BYDAY=" + Weekday.allCases.filter(days.contains).map(\.code).joined(separator: ",")
        case .monthlyOn(let week, let day): ";BYDAY=\(week)\(day.code)"
        }
    }
}

extension Weekday {
    fileprivate var code: String { "\(self)".prefix(2).uppercased() }
}
