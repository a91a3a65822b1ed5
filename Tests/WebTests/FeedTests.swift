import Exports
import Testing
import Threading
import Web

@Suite struct FeedTests {
    @Test(arguments: [
        ("my.ics", "my.ics"),
        ("my.ics?sessions=b,a", "my.ics?sessions=a,b"),
        ("my.ics?sessions=b&sessions=a,b", "my.ics?sessions=a,b"),
        ("my.ics?tracks=t&sessions=a", "my.ics?sessions=a&tracks=t"),
        ("my.ics?sessions=&utm_source=x", "my.ics"),
        ("my.ics?follow=FR,ur&follow=fr", "my.ics?follow=fr,ur"),
        ("my.ics?tzid=1&alarm=1h30m&language=fr-CA", "my.ics?language=fr&alarm=90m&tzid=1"),
        ("my.ics?language=en&tzid=0", "my.ics"),
        ("my.ics?speakers=s&streams=x&alarm=10m&alarm=10m", "my.ics?streams=x&speakers=s&alarm=10m"),
        ("calendar.ics?alarm=1d", "calendar.ics?alarm=1440m"),
        ("calendar.ics?alarm=7d&language=fr", "calendar/fr.ics?alarm=10080m"),
        ("calendar/fr.ics?tzid=1&language=en", "calendar/en.ics?tzid=1"),
        ("calendar.ics?tracks=history&tzid=1", "calendar.ics?tzid=1"),
        ("sessions/opening.ics?language=fr&alarm=5m", "sessions/opening.ics?language=fr&alarm=5m"),
    ])
    func aCalendarIsAskedForInOneFormHoweverItWasWritten(target: String, asked: String) {
        let response = answer("/world-school/\(target)")
        #expect(response.status == 200)
        #expect(response.text == "BEGIN:VCALENDAR asked \(asked)")
        #expect(response.headers["Content-Type"] == "text/calendar; charset=utf-8")
    }

    @Test func orderAndRepetitionMakeNoOtherEntityTag() {
        let first = answer("/world-school/my.ics?sessions=a,b&alarm=10m")
        let second = answer("/world-school/my.ics?alarm=10m&sessions=b&sessions=a&sessions=b")
        #expect(first.headers["ETag"] != nil)
        #expect(first.headers["ETag"] == second.headers["ETag"])
        #expect(first.headers["Last-Modified"] == Sample.releasedText)
        #expect(first.headers["ETag"] != answer("/world-school/my.ics?sessions=a,b").headers["ETag"])
    }

    @Test func whatTheReaderHasIsNotSentAgain() {
        let target = "/world-school/my.ics?tracks=t"
        let entityTag = answer(target).headers["ETag"] ?? ""
        let response = answer(target, ["If-None-Match": entityTag])
        #expect(response.status == 304)
        #expect(response.text.isEmpty)
        #expect(answer(target, ["If-Modified-Since": Sample.releasedText]).status == 304)
        #expect(answer(target, method: "HEAD").headers["ETag"] == entityTag)
    }

    @Test func calendarsAreNeverCompressed() {
        let response = answer("/world-school/my.ics", ["Accept-Encoding": "gzip"])
        #expect(response.headers["Content-Encoding"] == nil)
        #expect(response.headers["Vary"] == nil)
    }

    @Test(arguments: [
        ("alarm=abc", "alarm"), ("alarm=0m", "alarm"), ("alarm=8d", "alarm"), ("alarm=10", "alarm"),
        ("alarm=-5m", "alarm"), ("alarm=99999999999999999999m", "alarm"), ("alarm=5m10m", "alarm"),
        ("alarm=5m,10m", "alarm"), ("alarm=5m&alarm=10m", "alarm"), ("tzid=yes", "tzid"), ("tzid=0&tzid=1", "tzid"),
        ("language=en&language=fr", "language"), ("follow=english!", "follow"), ("alarm=m", "alarm"),
        ("alarm=%20h", "alarm"),
    ])
    func aValueThatCannotBeMeantIsRefusedByTheNameOfItsParameter(query: String, parameter: String) {
        for path in parameter == "follow" ? ["my.ics"] : ["my.ics", "calendar.ics", "sessions/opening.ics"] {
            let response = answer("/world-school/\(path)?\(query)", ["Accept": "application/problem+json"])
            #expect(response.status == 400, "\(path)")
            #expect(response.headers["Content-Type"] == "application/problem+json")
            #expect(response.text.contains("\"Bad parameter: \(parameter)\""), "\(response.text)")
        }
    }

    @Test(arguments: ["nothing.ics", "sessions/nothing.ics?alarm=5m", "tracks/my.ics", "my.ics/x"])
    func aCalendarOfNothingKnownIsNotFound(path: String) {
        #expect(answer("/world-school/\(path)").status == 404)
    }

    @Test func aSlashTooManyGoesBackWithItsQuery() {
        #expect(answer("/world-school/my.ics/?tracks=a").location == "../my.ics?tracks=a")
    }

    @Test func aCalendarIsMadeOnceForAllWhoAskTheSameAndWhatIsKeptIsBounded() {
        let made = Locked(0)
        let programme = Sample.programme(
            keptBytes: 1_000,
            feed: { query in
                made.withLock { $0 += 1 }
                return Sample.feed(query)
            })
        let router = Sample.router(SiteSnapshot(programmes: [programme]))
        func ask(_ query: String) { _ = router.response(to: Request(target: "/world-school/calendar.ics?\(query)")) }
        ask("alarm=60m&tzid=1")
        ask("tzid=1&alarm=1h")
        #expect(made.withLock { $0 } == 1)
        for number in 1...50 { ask("alarm=\(number)m") }
        ask("tzid=1&alarm=1h")
        #expect(made.withLock { $0 } == 52)
    }

    @Test func whatIsPickedIsNotKept() {
        let made = Locked(0)
        let programme = Sample.programme(feed: { query in
            made.withLock { $0 += 1 }
            return Sample.feed(query)
        })
        let router = Sample.router(SiteSnapshot(programmes: [programme]))
        let answers = ["sessions=a,b", "sessions=b,a&sessions=a"].map { query in
            router.response(to: Request(target: "/world-school/my.ics?\(query)"))
        }
        #expect(answers[0].headers["ETag"] != nil && answers[0].headers["ETag"] == answers[1].headers["ETag"])
        #expect(made.withLock { $0 } == 2)
    }

    @Test func aFeedOfIdsIsReadyByTheBytesOfItsAddress() throws {
        let programme = Sample.programme(pickedFeed: { query in
            query.elementsEqual("sessions=a,b".utf8)
                ? try? Sample.feed(FeedQuery(path: "my.ics", fields: [("sessions", "a,b")])) : nil
        })
        let router = Sample.router(SiteSnapshot(programmes: [programme]))
        let read = router.response(to: Request(target: "/world-school/my.ics?sessions=a,b"))
        let file = try #require(router.readyFile(named: "/world-school/my.ics?sessions=a,b"))
        let ready = try #require(file.response(takenAs: .none, ifNoneMatch: nil))
        #expect(ready.headers == read.headers && ready.body.bytes == read.body.bytes)
        let held = Array(try #require(read.headers["ETag"]).utf8)
        #expect(held.withUnsafeBytes { file.response(takenAs: .none, ifNoneMatch: $0) }?.status == 304)
        for other in ["my.ics", "my.ics?", "my.ics?sessions=a", "my.ics/?sessions=a,b", "other.ics?sessions=a,b"] {
            #expect(router.readyFile(named: "/world-school/\(other)") == nil, "\(other)")
        }
        #expect(router.readyFile(named: "/other-school/my.ics?sessions=a,b") == nil)
        let away = Sample.router(SiteSnapshot(programmes: [programme], asOf: Sample.moment))
        #expect(away.readyFile(named: "/world-school/my.ics?sessions=a,b") == nil)
    }
}

extension Router {
    fileprivate func readyFile(named target: String) -> CompiledFile? {
        Array(target.utf8).withUnsafeBytes { readyFile(at: $0) }
    }
}
