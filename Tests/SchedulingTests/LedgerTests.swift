import Chronology
import Programmes
import Scheduling
import Testing

/// RFC 5546 section 2.1.4 and what calendar clients make of it.
@Suite struct LedgerTests {
    /// A session as one edition has it.
    private struct Told {
        var id = "opening"
        var start = 0
        var minutes = 60
        var status = Session.Status.confirmed
        var content = "words"
    }

    private static let day = 86_400
    private static let opening = ShowingID(ID("opening"))

    private func instant(_ seconds: Int) -> Instant { Instant(secondsSinceEpoch: 1_800_000_000 + seconds) }

    private func schedule(_ told: [Told]) throws -> Schedule {
        var programme = Programme(
            id: ID("school"), title: Text("School", LanguageTag(known: "en")), zone: "UTC",
            days: [try #require(CivilDate(year: 2027, month: 1, day: 15))])
        programme.sessions = told.map { item in
            var session = Session(
                id: ID(item.id), title: Text(item.content, LanguageTag(known: "en")),
                length: .seconds(60 * item.minutes),
                languages: [LanguageTag(known: "en")])
            session.status = item.status
            return session
        }
        let showings = told.map { item in
            Showing(
                id: ShowingID(ID(item.id)), stream: nil,
                interval: Interval(start: instant(item.start), length: .seconds(60 * item.minutes)))
        }
        return Schedule(
            programme: programme, showings: showings, unscheduled: [], pauses: [], zones: [:], home: .utc,
            zoneRelease: "2026f")
    }

    /// The ledger after editions released a day apart, from day 1.
    private func ledger(_ editions: [Told]...) throws -> Ledger {
        var ledger = Ledger.empty
        for (index, told) in editions.enumerated() {
            let contents = Dictionary(uniqueKeysWithValues: told.map { (ShowingID(ID($0.id)), $0.content) })
            ledger = ledger.next(
                edition: index + 1, at: instant((index + 1) * Self.day), schedule: try schedule(told),
                contents: contents)
        }
        return ledger
    }

    private func stamp(_ created: Int, _ modified: Int, _ sequence: Int) -> Stamp {
        Stamp(
            created: instant(created * Self.day), lastModified: instant(modified * Self.day), sequence: sequence)
    }

    @Test func `what is new begins at sequence 0`() throws {
        #expect(try ledger([Told()])[Self.opening]?.stamp == stamp(1, 1, 0))
    }

    @Test func `what stays the same keeps all its stamps`() throws {
        #expect(try ledger([Told()], [Told()], [Told()])[Self.opening]?.stamp == stamp(1, 1, 0))
    }

    @Test func `another word moves the date of change and not the sequence`() throws {
        #expect(try ledger([Told()], [Told(content: "other words")])[Self.opening]?.stamp == stamp(1, 2, 0))
    }

    @Test(arguments: [
        Session.Status.tentative, .cancelled,
    ]) func `another status raises the sequence`(status: Session.Status) throws {
        #expect(try ledger([Told()], [Told(status: status)])[Self.opening]?.stamp == stamp(1, 2, 1))
    }

    @Test func `another start or end raises the sequence`() throws {
        #expect(try ledger([Told()], [Told(start: 60)])[Self.opening]?.stamp == stamp(1, 2, 1))
        #expect(try ledger([Told()], [Told(minutes: 90)])[Self.opening]?.stamp == stamp(1, 2, 1))
    }

    @Test func `going back to what was raises it again`() throws {
        let there = Told(start: 60)
        #expect(try ledger([Told()], [there], [Told()], [there])[Self.opening]?.stamp == stamp(1, 4, 3))
    }

    @Test func `what is removed is cancelled, once`() throws {
        let ledger = try ledger([Told(), Told(id: "closing")], [Told(id: "closing")], [Told(id: "closing")])
        let entry = try #require(ledger[Self.opening])
        #expect(entry.status == .cancelled && entry.stamp == stamp(1, 2, 1))
        #expect(entry.edition == 1, "the edition that describes it")
        #expect(ledger[ShowingID(ID("closing"))]?.edition == 3)
    }

    @Test func `what was cancelled and is then removed is not cancelled anew`() throws {
        let ledger = try ledger([Told()], [Told(status: .cancelled)], [])
        #expect(ledger[Self.opening]?.stamp == stamp(1, 2, 1))
    }

    @Test func `what comes back goes on counting, and was created when it first was`() throws {
        #expect(try ledger([Told()], [], [], [Told()])[Self.opening]?.stamp == stamp(1, 4, 2))
    }

    @Test func `a cancelled showing is told for two weeks after its end`() throws {
        let entry = try #require(try ledger([Told()], [])[Self.opening])
        let end = entry.interval.end
        #expect(entry.isTold(at: end.adding(seconds: 14 * Self.day)))
        #expect(!entry.isTold(at: end.adding(seconds: 14 * Self.day + 1)))
        #expect(try #require(try ledger([Told()])[Self.opening]).isTold(at: end.adding(seconds: 99 * Self.day)))
    }

    @Test func `nothing is ever forgotten`() throws {
        var ledger = try ledger([Told()], [])
        for edition in 3...30 {
            ledger = ledger.next(
                edition: edition, at: instant(edition * 100 * Self.day), schedule: try schedule([]), contents: [:])
        }
        #expect(ledger[Self.opening]?.stamp == stamp(1, 2, 1))
    }

    @Test func `each showing is found among many`() throws {
        let ids = (0..<200).map { "s\($0)" }
        let ledger = try ledger(ids.map { Told(id: $0, content: $0) })
        for id in ids { #expect(ledger[ShowingID(ID(id))]?.content == id) }
        #expect(ledger[ShowingID(ID("s999"))] == nil)
    }
}
