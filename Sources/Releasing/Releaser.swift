package import Chronology
package import Diagnostics
package import Exports
package import ProgrammeFiles
package import Programmes
package import Scheduling
package import Stores

/// Makes the next edition of a programme: numbered, stamped, read back, kept.
package struct Releaser: Sendable {
    let store: any EditionStore
    let database: TimeZoneDatabase

    package init(into store: any EditionStore, database: TimeZoneDatabase) {
        self.store = store
        self.database = database
    }

    /// What a release would do, without doing it; its feeds are not read back.
    package func prepare(
        _ document: ProgrammeDocument, _ schedule: Schedule, at now: Instant, note: String? = nil
    ) throws(Refusal) -> Preparation {
        let programme = schedule.programme
        let latest = try asking { () throws(StoreError) in try store.latest(of: programme.id) }
        if let latest, latest.namespace != programme.namespace {
            throw .diagnostics([document.map.diagnostic(for: namespaceChange(from: latest, to: programme))])
        }
        let files = document.keptFiles
        let digest = digest(of: files)
        let hasSameText = latest?.digest == digest
        var schedule = schedule
        if let latest {
            // Another server, with newer data, has moved what they move: not back again.
            if database.isOlder(than: latest.zoneRelease) {
                guard hasSameText else { throw .olderZoneData(database.release, than: latest) }
                return .unchanged(latest)
            }
            if hasSameText {
                schedule = schedule.keepingPast(of: latest.ledger, in: latest.number, endedBy: now)
            }
        }
        let open = schedule.publicPart
        if let latest, hasSameText, latest.ledger.agrees(with: open, in: latest.number) { return .unchanged(latest) }

        let number = (latest?.number ?? 0) + 1
        let instant = Self.instant(after: latest?.instant, now)
        let contents = FeedContents(of: schedule, database: database)
        let ledger = (latest?.ledger ?? .empty).next(
            edition: number, at: instant, schedule: open, contents: contents.digests)
        let isByZoneData = hasSameText && latest?.zoneRelease != database.release
        let record = EditionRecord(
            programme: programme.id, namespace: programme.namespace, number: number, instant: instant,
            note: note ?? (isByZoneData ? "zone data \(database.release)" : nil), zoneRelease: database.release,
            files: files, ledger: ledger, digest: digest)
        return .next(
            PreparedEdition(
                record: record, edition: try edition(of: record, schedule), before: latest, events: contents.events))
    }

    /// Releases the next edition where anything has changed.
    package func release(
        _ document: ProgrammeDocument, _ schedule: Schedule, at now: Instant, note: String? = nil
    ) throws(Refusal) -> Preparation {
        let preparation = try prepare(document, schedule, at: now, note: note)
        guard case .next(let next) = preparation else { return preparation }
        try check(next, document)
        do { try store.append(next.record) } catch {
            // Another process that watches the same file may have been faster: what it released is what was to be.
            guard case .conflict = error,
                let latest = try asking({ () throws(StoreError) in
                    try store.latest(of: next.record.programme)
                }), latest.digest == next.record.digest,
                latest.ledger.agrees(with: schedule.publicPart, in: latest.number)
            else { throw .store(error) }
            return .unchanged(latest)
        }
        return preparation
    }

    /// Throws what libical reads otherwise than it was meant.
    package func check(_ next: PreparedEdition, _ document: ProgrammeDocument) throws(Refusal) {
        let findings = readBackFindings(of: next.edition, database: database, written: next.events)
        guard findings.isEmpty else {
            throw .diagnostics(findings.map(document.map.diagnostic).inFileOrder())
        }
    }

    /// A released one.
    package func edition(of record: EditionRecord) throws(Refusal) -> Edition {
        do { return try EditionLoading(from: store, database: database).edition(of: record) } catch {
            throw .loading(error)
        }
    }

    /// The earlier edition that has the text of these files, where later ones have followed it: whoever starts with an old
    /// file must not undo what was released since.
    package func supersededEdition(of document: ProgrammeDocument, _ schedule: Schedule) throws(Refusal) -> Int? {
        let editions = try asking { () throws(StoreError) in try store.summaries(of: schedule.programme.id) }
        let digest = digest(of: document.keptFiles)
        guard editions.last?.digest != digest else { return nil }
        return editions.last { $0.digest == digest }?.number
    }

    /// Throws where the store has been replaced by one that lacks an edition that people have seen: the next one would tell
    /// their calendars nonsense.
    package func checkThatStoreHas(_ programme: ID<Programme>, _ number: Int) throws(Refusal) {
        let latest = try asking { () throws(StoreError) in try store.latestNumbers()[programme] ?? 0 }
        guard latest < number else { return }
        throw .store(.lost("\(programme)@\(number)"))
    }

    /// A clock that was set back must not make Last-Modified fall, and a calendar takes a change only from a later one.
    private static func instant(after latest: Instant?, _ now: Instant) -> Instant {
        max(now, latest?.adding(seconds: 1) ?? now)
    }

    private func edition(of record: EditionRecord, _ schedule: Schedule) throws(Refusal) -> Edition {
        do {
            return try EditionLoading(from: store, database: database).edition(
                number: record.number, at: record.instant, note: record.note, of: schedule, record.ledger)
        } catch {
            throw .loading(error)
        }
    }

    private func asking<Answer>(_ question: () throws(StoreError) -> Answer) throws(Refusal) -> Answer {
        do { return try question() } catch { throw .store(error) }
    }

    private func namespaceChange(from latest: EditionRecord, to programme: Programme) -> Finding {
        Finding(
            "S101", .error,
            "the namespace was \(latest.namespace) in edition \(latest.number) and is \(programme.namespace) now: every "
                + "subscriber would have every session twice; write namespace: \(latest.namespace)",
            at: .programme("namespace"))
    }
}

/// What a release does, or would do.
package enum Preparation: Sendable {
    /// The latest edition has the same text at the same instants.
    case unchanged(EditionRecord)
    case next(PreparedEdition)
}

package struct PreparedEdition: Sendable {
    package let record: EditionRecord
    package let edition: Edition
    /// The edition before, if this is not the first.
    package let before: EditionRecord?
    /// Of its schedule.
    package let events: WrittenEvents
}

/// Why nothing was released.
package enum Refusal: Error, Sendable {
    /// Mistakes of the programme.
    case diagnostics([Diagnostic])
    case store(StoreError)
    /// An earlier edition, which is needed for this one.
    case loading(EditionLoading.Trouble)
    /// The latest edition was made by newer zone data than there are here.
    case zoneData(String)

    static func olderZoneData(_ here: String, than latest: EditionRecord) -> Refusal {
        .zoneData(
            "edition \(latest.programme)@\(latest.number) was made by the time zone data \(latest.zoneRelease), and here "
                + "are \(here): install the newest tzdata, or sessions would move back")
    }
}

extension Ledger {
    /// Whether it says of each public showing what the schedule says: zone data may have moved what the text leaves where it is.
    fileprivate func agrees(with schedule: Schedule, in edition: Int) -> Bool {
        let present = entries.filter { $0.edition == edition }
        let showings = Dictionary(schedule.showings.map { ($0.id, $0.interval) }) { first, _ in first }
        return present.count == showings.count && present.allSatisfy { showings[$0.showing] == $0.interval }
    }
}
