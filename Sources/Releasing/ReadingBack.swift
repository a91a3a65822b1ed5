package import Chronology
internal import Diagnostics
package import Exports
internal import ICalendar
internal import Pages
package import Programmes
package import Scheduling
internal import Threading

/// Feeds as libical reads them, before anyone else does. One line that cannot be parsed empties the whole calendar in some
/// clients, and a wrong instant makes people miss a session.
/// - Parameter written: events of the same schedule, so that they need not be written again.
package func readBackFindings(
    of edition: Edition, database: TimeZoneDatabase, written: WrittenEvents = .none
) -> [Finding] {
    let export = Export(of: edition, database: database, options: ExportOptions(formats: [ICSFormat()]))
    let writing = Locked(CalendarFiles(of: export, written: written))
    @Sendable func next() -> [TakenApart]? { writing.withLock { $0.next() }?.map(TakenApart.init) }
    var (check, feeds) = both({ FeedCheck(export) }, next)
    var findings: [Finding] = []
    while let written = feeds {
        // While some are read, others are written.
        let (found, more) = both({ written.flatMap { check.findings(in: $0) } }, next)
        findings += found
        feeds = more
    }
    return findings.isEmpty ? [] : check.bySession() ?? Array(Set(findings))
}

private struct TakenApart: Sendable {
    let file: ExportedFile
    let parts: FeedParts

    init(_ file: ExportedFile) {
        self.file = file
        parts = FeedParts(file.bytes)
    }
}

/// Holds feeds to the edition they are made of.
package struct FeedCheck {
    private let export: Export
    private let told: [Name: (id: ShowingID, interval: Interval)]
    /// Events that libical has read in a feed before, to the byte: in another feed it need not read them again.
    private var read: Set<EventBytes> = []
    /// How many events a whole feed has, known from one that was read whole.
    private var complete: Int?

    /// Of an event or, where it recurs, of one of its dates.
    private struct Name: Hashable {
        let uid: String
        let date: CivilDate?
    }

    package init(_ export: Export) {
        self.export = export
        let entries = export.told.compactMap { entry in
            entry.showing.map {
                let name = Name(uid: uid(of: entry.id, in: export.programme), date: entry.id.date)
                return (name, (id: entry.id, interval: $0.interval))
            }
        }
        told = Dictionary(entries) { first, _ in first }
    }

    package mutating func findings(in file: ExportedFile) -> [Finding] { findings(in: TakenApart(file)) }

    fileprivate mutating func findings(in feed: TakenApart) -> [Finding] {
        let (file, parts) = (feed.file, feed.parts)
        let isWhole = file.path == "calendar.ics" || file.path.hasPrefix("calendar/")
        let isKnown = !parts.events.isEmpty && parts.events.allSatisfy { !$0.recurs && read.contains($0) }
        if isKnown, !isWhole || parts.events.count == complete {
            return errors(ReadBack.errors(inFrame: parts.frame), file)
        }
        let result = ReadBack.check(file.bytes)
        let events = result.events.filter { told[Name(uid: $0.uid, date: $0.date)] != nil }
        read.formUnion(parts.events)
        var found = errors(result.errors, file)
        if isWhole, events.count == told.count { complete = parts.events.count }
        if isWhole, events.count != told.count {
            let lost = "\(file.path): \(told.count - events.count) events are lost"
            found.append(Finding("I101", .error, lost, at: .programme("id")))
        }
        return found + events.compactMap(finding)
    }

    private func errors(_ errors: [String], _ file: ExportedFile) -> [Finding] {
        errors.map { Finding("I101", .error, "\(file.path): \($0)", at: .programme("id")) }
    }

    private func finding(_ event: ReadBack.Event) -> Finding? {
        guard let (id, interval) = told[Name(uid: event.uid, date: event.date)] else { return nil }
        guard event.start != interval.start || event.end != interval.end || event.isAllDay else { return nil }
        return Finding(
            "I101", .error,
            "the calendar's event of \(id) is read back as \(event.start) to \(event.end), not \(interval.start) to "
                + "\(interval.end)",
            at: .showing(id, "at"))
    }

    /// Each event in a calendar of its own, to name the sessions that are to blame; nil where none is by itself.
    fileprivate func bySession() -> [Finding]? {
        var found: [Finding] = []
        for language in export.languages {
            let book = CalendarBook(export, in: language)
            for entry in export.told {
                let feed = Feed(path: "\(entry.id)", title: "x", placeholderName: "x", showings: [entry.id])
                let read = ReadBack.check(book.calendar(feed))
                let errors = read.errors.prefix(1).map {
                    Finding(
                        "I101", .error, "the calendar's event of \(entry.id) is not read back: \($0)",
                        at: .showing(entry.id, "at"))
                }
                found += errors + read.events.compactMap(finding)
            }
            if !found.isEmpty { return found }
        }
        return nil
    }
}
