package import Chronology
internal import Diagnostics
package import Exports
internal import ICalendar
internal import Pages
package import Programmes
package import Scheduling

/// Feeds as libical reads them, before anyone else does. One line that cannot be parsed empties the whole calendar in some
/// clients, and a wrong instant makes people miss a session.
package func readBackFindings(of edition: Edition, database: TimeZoneDatabase) -> [Finding] {
    let format = ICSFormat()
    let export = Export(of: edition, database: database, options: ExportOptions(formats: [format]))
    let check = FeedCheck(export)
    let findings = format.files(of: export).flatMap(check.findings)
    return findings.isEmpty ? [] : check.bySession() ?? Array(Set(findings))
}

/// Holds feeds to the edition they are made of.
package struct FeedCheck {
    private let export: Export
    private let told: [Name: (id: ShowingID, interval: Interval)]

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

    package func findings(in file: ExportedFile) -> [Finding] {
        // Every event is in a whole feed too, the same but for a description that is cut where that is too long.
        let isWhole = file.path == "calendar.ics" || file.path.hasPrefix("calendar/")
        let read = ReadBack.check(file.bytes, isNew: isWhole)
        let errors = read.errors.map { Finding("I101", .error, "\(file.path): \($0)", at: .programme("id")) }
        let events = read.events.filter { told[Name(uid: $0.uid, date: $0.date)] != nil }
        let isComplete = !isWhole || events.count == told.count
        let missing =
            isComplete
            ? []
            : [
                Finding(
                    "I101", .error, "\(file.path): \(told.count - events.count) events are lost", at: .programme("id"))
            ]
        return errors + missing + events.compactMap(finding)
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
