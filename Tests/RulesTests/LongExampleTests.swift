import Testing

/// A programme with every field of the file.
@Suite struct LongExampleTests {
    @Test func everyFieldPassesWithoutAnError() {
        #expect(Self.programme.errors == [])
    }

    @Test func itsRemarksAreThoseAnOrganiserWouldExpect() {
        #expect(Self.programme.codes == ["R201", "R205", "R209"])
        #expect(
            Self.programme.messages("speaker-is-comfortable") == [
                "Amina Khan is on from 21:00 to 23:00 on their own clocks (Asia/Karachi), "
                    + "outside their comfortable 09:00..22:30"
            ])
    }

    private static let programme = MarkedProgramme(
        #"""
        id: world-school-2027
        namespace: school.example.org  # permanent part of calendar UIDs; default plenary.invalid; release refuses a change
        title: {en: World School 2027, fr: École mondiale 2027}
        tagline: {en: Four days}
        description: A school.
        zone: Europe/London            # home zone
        days: 2027-07-24..2027-07-27   # one date, a range or a list
        hours: 12:00..23:00            # when sessions may be placed; a stream's `open` narrows it
        day-start: 06:00               # a programme day runs from here to the same hour next day (default 04:00)
        languages: [en, fr, ur]        # of the programme's pages and feeds; the first is the default; default [en]
        colour: darkred                # accent of the pages
        url: https://school.example.org
        organiser: {name: World School, contact: hello@school.example.org, email: team@school.example.org}   # contact is shown, email never
        public-address: https://schedule.school.example.org   # for absolute links, never in UIDs; without it they are left out, with a note

        streams:                       # where a session is shown: a webinar, a livestream, a hall (schedule.xml: room)
          - id: main
            title: Main stream
            platform: zoom-webinar     # zoom-webinar zoom-meeting youtube vimeo twitch jitsi bigbluebutton teams venue other
            host-account: zoom-1       # streams on one account, or with one watch link, are never live at once
            watch: https://youtube.example/live/abc        # public link
            join: https://zoom.example/j/123               # private link: in no output before private addresses exist
            capacity: 1000             # checked only against a written demand
            turnaround: 10m            # least gap between two sessions (default 0)
            open: [2027-07-24 12:00..23:00, 2027-07-25 12:00..23:00]
            channels: {fr: https://interpret.example/fr, ur: {title: Urdu audio, number: 3}}   # interpretation, public
          - {id: replay, title: Replays, platform: youtube, watch: https://youtube.example/live/def}
          - {id: hall, title: Main hall, platform: venue, address: "1 High Street, London"}

        tracks:
          - {id: history, title: History, colour: "#8a1538"}

        audiences: [public, guest, delegate]     # widest first, `public` always; default [public]

        regions:                       # where the people are; or, instead: registrants: registrants.csv
          - {id: south-asia, title: South Asia, zone: Asia/Karachi, people: 1200, awake: 08:00..23:00, prime: 17:00..22:00}
          - {id: east-america, title: Americas (east), zone: America/Toronto, people: 900}   # awake, prime: these are the defaults

        speakers:
          - id: amina-khan
            name: Amina Khan
            bio: Historian.
            zone: Asia/Karachi         # everything of a speaker is on the speaker's own clocks
            languages: [ur, en]
            email: amina@example.org   # never shown
            available: [2027-07-24 14:00..23:30, 2027-07-25 14:00..23:30]
            unavailable: []
            comfortable: 09:00..22:30  # outside: a warning in check, a cost in place
            rest: 0m                   # between two of their sessions
            at-most-per-day: 2
          - {id: john-doe, name: John Doe}
          - {id: marie-dubois, name: Marie Dubois, zone: Europe/Paris}

        sessions:
          - id: opening
            title: {en: A world on fire, fr: Un monde en feu}
            description: How we got here.
            kind: plenary              # plenary talk panel workshop rally meeting other (default talk); plenary and rally are headline sessions
            at: 2027-07-24 17:00       # left out: to be placed
            length: 2h
            stream: main               # left out, with several streams: to be placed
            track: history
            speakers: [amina-khan]
            chair: john-doe
            language: en               # spoken: one, or a list; default the programme's first
            interpretation: [fr, ur]   # each needs a channel on the stream
            interpreters: {fr: [marie-dubois]}
            audience: public           # who may see and join it; default public
            demand: 900                # people expected
            interest: {south-asia: 3}  # a region's interest in it, 0 to 5, default 1
            tags: [beginner]
            status: confirmed          # confirmed (default) tentative cancelled
            pinned: true               # place never moves it; default for whatever has a time, unless `place --replace`
            links: [{title: Reading list, url: https://school.example.org/reading}]
            recording: https://video.example/1
            encores:                   # the same session shown again; `at` and `stream` above are its first showing
              - {id: east, at: 2027-07-25 12:00, stream: replay}
          - {id: workshop-1, title: Workshop, length: 90m, within: 2027-07-25 13:00..20:00, preferred: 15:00..18:00}
          - id: workshop-2
            title: "Workshop: part two"
            length: 90m
            after: [workshop-1 + 30m]  # a condition for placing: not before that has ended, and 30 minutes more
            not-parallel-to: [opening]
            shares-public-with: [workshop-1]   # many people want both
            same-stream-as: [workshop-1]
          - id: reading-circle
            title: Reading circle
            at: 2027-09-01 19:00       # a series may lie outside `days`
            length: 1h
            stream: hall
            repeat: weekly until 2027-12-15
            except: [2027-10-27]
            moved: [{from: 2027-11-03, at: 2027-11-04 19:00}]
        breaks:                        # in timetables, not in feeds
          - {title: Dinner, at: 2027-07-24 19:00, length: 30m, streams: [main]}   # no streams: all

        placing: {grid: 15m, weights: {region-sees-it-live: 10}}
        """#)
}
