import Chronology
import Programmes
import Scheduling
import Testing

/// What an edition does not have, no export can show.
@Suite struct PublicScheduleTests {
    /// Whatever is private says so, in words that can be searched for, or is the number 987654.
    private static let programme = """
        id: congress
        title: Congress
        zone: Europe/Rome
        days: 2020-12-05..2020-12-07
        organiser: {name: Organisers, contact: hello@example.org, email: secret-organiser@example.org}
        audiences: [public, secret-guests]
        streams:
          - id: main
            title: Main
            host-account: secret-account
            join: https://zoom.example/j/secret-join
            watch: https://watch.example/main
            capacity: 987654
            open: [2020-12-05 03:33..23:33]
        regions: [{id: secret-region, title: Secret region, zone: America/Lima, people: 987654}]
        speakers:
          - id: anna
            name: Anna
            zone: Europe/Madrid
            email: secret-anna@example.org
            available: [2020-12-05 03:33..23:33, 2020-12-06 03:33..23:33]
            unavailable: [2020-12-05 03:33..23:33]
            comfortable: 03:33..23:33
            rest: 5555m
            at-most-per-day: 33
          - {id: secret-person, name: Secret Person, zone: Asia/Almaty, bio: Secret bio.}
        sessions:
          - id: secret-caucus
            title: Secret caucus
            description: Secret matters.
            at: 2020-12-05 10:00
            length: 1h
            audience: secret-guests
            speakers: [secret-person]
            encores: [{id: secret-encore, at: 2020-12-06 10:00}]
          - id: opening
            title: Opening
            at: after secret-caucus + 10m
            length: 1h
            speakers: [anna]
            demand: 987654
            interest: {secret-region: 5}
            within: 2020-12-05 03:33..23:33
            preferred: 03:33..23:33
            after: [secret-caucus]
            not-parallel-to: [secret-caucus]
            shares-public-with: [secret-caucus]
            same-stream-as: [secret-caucus]
            encores: [{id: east, at: after secret-caucus/secret-encore}]
          - {id: later, title: Later, at: after secret-unplaced, length: 1h}
          - {id: secret-unplaced, title: Secret unplaced, length: 1h, audience: secret-guests}
        breaks:
          - {title: Tea, at: after secret-unplaced, length: 10m}
          - {title: Dinner, at: after secret-caucus, length: 10m}
        placing: {weights: {secret-rule: 987654}}
        """

    @Test func anEditionHoldsNothingPrivate() throws {
        let (schedule, findings) = try planned(Self.programme)
        #expect(findings == [])
        let edition = Edition.draft(of: schedule, at: Instant(secondsSinceEpoch: 0), database: systemZones)
        // The search can find them where they are.
        for word in ["secret", "987654", "03:33", "333300"] {
            #expect(leaks(word, in: schedule), "\(word) was not planted")
        }
        // 5555 minutes are 333,300 seconds.
        for word in ["secret", "987654", "03:33", "333300", "America/Lima", "Asia/Almaty"] {
            var open = edition
            if word.contains("/") { open = withoutViewerZones(edition) }
            #expect(!leaks(word, in: open), "\(word) is in the edition")
        }
    }

    @Test func whatIsPublicStays() throws {
        let (schedule, _) = try planned(Self.programme)
        let edition = Edition.draft(of: schedule, at: Instant(secondsSinceEpoch: 7), database: systemZones)
        #expect(edition.number == 0 && edition.instant.secondsSinceEpoch == 7)
        #expect(edition.schedule.starts == ["opening 2020-12-05T10:10:00Z", "opening/east 2020-12-06T10:00:00Z"])
        #expect(edition.schedule.unscheduled == [ShowingID(ID("later"))])
        #expect(edition.programme.speakers.map(\.name) == ["Anna"])
        #expect(edition.programme.streams.map(\.watch) == ["https://watch.example/main"])
        #expect(edition.programme.organiser?.contact == "hello@example.org")
        #expect(edition.programme.breaks.map { $0.title.words(in: LanguageTag(known: "en")) } == ["Dinner"])
        #expect(edition.schedule.pauses.map(\.index) == [0])
        // Almaty is where somebody is of whom the public knows nothing.
        #expect(edition.viewerZones == ["America/Lima", "Europe/Madrid", "Europe/Rome"])
        #expect(edition.stamps.count == 2)
    }

    @Test func theTimesOfAnEditionAreTheSameInstants() throws {
        let (schedule, _) = try planned(Self.programme)
        let open = schedule.publicPart
        let (again, findings) = Scheduler.schedule(open.programme, zones: systemZones)
        #expect(findings == [])
        #expect(again.showings == open.showings)
        #expect(again.pauses == open.pauses)
    }

    @Test func whatOnlyHiddenSessionsUseIsHiddenToo() throws {
        let (schedule, _) = try planned(
            """
            id: a
            title: A
            zone: Europe/Rome
            days: 2020-12-05
            audiences: [public, guests]
            streams: [{id: main, title: Main}, {id: secret-hall, title: Secret}, {id: spare, title: Spare}]
            tracks: [{id: history, title: History}, {id: secret-track, title: Secret}, {id: songs, title: Songs}]
            speakers: [{id: anna, name: Anna}, {id: secret-ben, name: Secret, zone: Asia/Karachi}]
            sessions:
              - {id: open, title: Open, at: 10:00, length: 1h, stream: main, track: history, speakers: [anna]}
              - id: secret-one
                title: Secret
                at: 12:00
                length: 1h
                stream: secret-hall
                track: secret-track
                audience: guests
                speakers: [secret-ben, anna]
              - {id: secret-two, title: Secret, at: 14:00, length: 1h, stream: main, track: history, audience: guests}
            breaks:
              - {title: Secret tea, at: 13:00, length: 10m, streams: [secret-hall]}
              - {title: Tea, at: 13:00, length: 10m, streams: [secret-hall, main]}
              - {title: Dinner, at: 19:00, length: 10m}
            """)
        let edition = Edition.draft(of: schedule, at: Instant(secondsSinceEpoch: 0), database: systemZones)
        #expect(!leaks("secret", in: edition))
        let programme = edition.programme
        // What nobody uses yet was announced.
        #expect(programme.streams.map(\.id) == [ID("main"), ID("spare")])
        #expect(programme.tracks.map(\.id) == [ID("history"), ID("songs")])
        #expect(programme.breaks.map { $0.title.words(in: LanguageTag(known: "en")) } == ["Tea", "Dinner"])
        #expect(programme.breaks.map(\.streams) == [[ID("main")], []])
        #expect(edition.viewerZones == ["Europe/Rome"])
    }

    @Test func theOnlyStreamStaysForThoseThatDoNotNameIt() throws {
        let (schedule, _) = try planned(
            """
            id: a
            title: A
            zone: Europe/Rome
            days: 2020-12-05
            audiences: [public, guests]
            streams: [{id: main, title: Main}]
            sessions:
              - {id: open, title: Open, at: 10:00, length: 1h}
              - {id: closed, title: Closed, at: 12:00, length: 1h, stream: main, audience: guests}
            """)
        #expect(schedule.publicPart.programme.streams.map(\.id) == [ID("main")])
    }

    @Test func registrantsBecomeZonesAndNothingElse() throws {
        let (schedule, _) = try planned(
            """
            id: a
            title: A
            zone: Europe/Rome
            days: 2020-12-05
            registrants: people.csv
            sessions: []
            """,
            files: ["people.csv": "name,zone\nSecret One,Asia/Calcutta\nSecret Two,Asia/Kolkata\n"])
        let edition = Edition.draft(of: schedule, at: Instant(secondsSinceEpoch: 0), database: systemZones)
        #expect(edition.viewerZones == ["Asia/Kolkata", "Europe/Rome"])
        #expect(edition.programme.registrants == [])
        #expect(!leaks("secret", in: schedule))
    }

    private func leaks(_ word: String, in value: Any) -> Bool {
        String(reflecting: value).lowercased().contains(word.lowercased())
    }

    private func withoutViewerZones(_ edition: Edition) -> Edition {
        Edition(
            number: edition.number, instant: edition.instant, note: nil, schedule: edition.schedule,
            stamps: edition.stamps, viewerZones: [])
    }
}
