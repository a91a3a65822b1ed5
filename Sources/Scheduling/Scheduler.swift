package import Chronology
internal import Diagnostics
package import Programmes

/// Gives a programme its instants: every zone, every wall time, every relative time. What can't be resolved is a finding, and
/// what hangs on it stays without a time, unreported: one mistake, one finding.
package struct Scheduler {
    let programme: Programme
    let database: TimeZoneDatabase
    var findings: [Finding] = []
    var zones: [String: Zone] = [:]
    /// By showing; a showing that has been looked at and has no interval is in it as nil.
    var intervals: [ShowingID: Interval?] = [:]
    var written: [ShowingID: (time: WrittenTime, length: Duration)] = [:]
    var series: [ID<Session>: Series] = [:]
    /// Looked up once each.
    var nearest: [String: [String]] = [:]
    var meanings: [String: Meanings] = [:]
    /// Written order of showings, for findings that belong to the first of several.
    var order: [ShowingID: Int] = [:]

    package static func schedule(
        _ programme: Programme, zones database: TimeZoneDatabase
    ) -> (schedule: Schedule, findings: [Finding]) {
        var scheduler = Scheduler(programme: programme, database: database)
        scheduler.collectZones()
        scheduler.collectTimes()
        return (scheduler.schedule(), scheduler.findings)
    }

    private init(programme: Programme, database: TimeZoneDatabase) {
        self.programme = programme
        self.database = database
    }

    var home: Zone { zones[programme.zone] ?? .utc }

    private mutating func collectTimes() {
        for session in programme.sessions {
            series[session.id] = session.series
            for id in session.showings {
                order[id] = order.count
                if let at = session.time(of: id) { written[id] = (at, session.length) }
            }
        }
    }

    private mutating func schedule() -> Schedule {
        var showings: [Showing] = []
        var unscheduled: [ShowingID] = []
        for session in programme.sessions {
            for id in session.showings {
                if let interval = interval(of: id) {
                    let stream = session.stream(of: id, sole: programme.soleStream)
                    showings.append(Showing(id: id, stream: stream, interval: interval))
                } else {
                    unscheduled.append(id)
                }
            }
        }
        return Schedule(
            programme: programme, showings: programme.inOrder(showings), unscheduled: unscheduled, pauses: pauses(),
            zones: zones, home: home, zoneRelease: database.release)
    }

    private mutating func pauses() -> [Pause] {
        var pauses: [Pause] = []
        for (index, pause) in programme.breaks.enumerated() {
            let subject = Subject(.pause, String(index), "at")
            let start: Instant? =
                switch pause.at {
                case .wall(let wall): instant(of: wall, at: subject)
                case .after(let showing, let gap): interval(of: firstShowing(showing)).map { $0.end + gap }
                case .unreadable: nil
                }
            if let start { pauses.append(Pause(index: index, interval: Interval(start: start, length: pause.length))) }
        }
        return pauses.sorted { ($0.interval.start, $0.index) < ($1.interval.start, $1.index) }
    }
}
