/// Small programmes that several suites export.
enum Yaml {
    /// Two days, two streams, two languages, an encore, a cancelled and a tentative session, one without a time.
    static let school = """
        id: school
        namespace: school.example.org
        title: {en: World School, fr: École mondiale}
        tagline: {en: Two days, fr: Deux jours}
        description: {en: "A school. **Everyone** is welcome."}
        zone: Europe/London
        days: 2027-07-24..2027-07-25
        day-start: 06:00
        languages: [en, fr]
        colour: "#8a1538"
        organiser: {name: World School, contact: hello@school.example.org}
        streams:
          - id: main
            title: {en: Main stream, fr: Salle principale}
            platform: youtube
            watch: https://video.example/main
            channels: {fr: https://interpret.example/fr}
          - {id: hall, title: Main hall, platform: venue, address: "1 High Street, London"}
        tracks:
          - {id: history, title: {en: History, fr: Histoire}, colour: "#8a1538"}
        speakers:
          - {id: amina-khan, name: Amina Khan, zone: Asia/Karachi}
          - {id: john-doe, name: John Doe}
        sessions:
          - id: opening
            title: {en: A world on fire, fr: Un monde en feu}
            description: |
              How we got here; and where to go.

              - Bring questions
            kind: plenary
            at: 2027-07-24 17:00
            length: 2h
            stream: main
            track: history
            speakers: [amina-khan]
            chair: john-doe
            interpretation: [fr]
            encores:
              - {id: east, at: 2027-07-25 12:00, stream: main}
          - {id: night, title: Night talk, at: 2027-07-25 00:30, length: 1h, stream: hall, speakers: [john-doe]}
          - {id: off, title: Songs, at: 2027-07-25 15:00, length: 1h, stream: main, status: cancelled}
          - {id: perhaps, title: Poems, at: 2027-07-25 16:00, length: 1h, stream: hall, status: tentative}
          - {id: later, title: To be seen, length: 1h, stream: main}
        breaks:
          - {title: Dinner, at: 2027-07-24 19:00, length: 30m}
        """

    static let secrets = """
        id: secret
        title: Secret
        zone: Europe/London
        days: 2027-07-24
        organiser: {name: Us, contact: hello@school.example.org, email: zq-organiser@secret.example}
        audiences: [public, delegate]
        streams:
          - {id: main, title: Main, host-account: zq-account, join: https://zq-join.example/j/1, capacity: 987123}
        regions:
          - {id: there, title: zq-region, zone: Asia/Karachi, people: 987124}
        speakers:
          - {id: a, name: Amina, email: zq-speaker@secret.example, zone: Asia/Karachi, unavailable: [2027-07-24 01:00..02:00]}
          - {id: zq-hidden, name: zq-hidden-person}
        sessions:
          - {id: open, title: Open, at: 2027-07-24 17:00, length: 1h, speakers: [a], demand: 987125, interest: {there: 3}}
          - id: zq-closed
            title: zq-closed-title
            at: 2027-07-24 19:00
            length: 1h
            audience: delegate
            speakers: [zq-hidden]
            encores: [{id: zq-again, at: 2027-07-24 21:00}]
          - {id: zq-untimed, title: zq-untimed-title, length: 1h, audience: delegate}
        """
}
