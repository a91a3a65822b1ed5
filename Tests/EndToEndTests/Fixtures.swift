/// Programmes made for one test.
enum Fixtures {
    static let small = """
        id: may-day-2027
        title: May Day rally
        zone: Asia/Karachi
        days: 2027-05-01
        sessions:
          - {id: opening, title: Opening, at: 17:00, length: 20m}
          - {id: songs, title: Songs, at: after opening, length: 15m}

        """

    /// Two errors with a fix each, one of them safe.
    static let bad = """
        id: spring   # the id stays
        title: "Frühling 春"
        zone: Europe/London
        days: 2027-03-28
        sessions:
          - {id: night, title: 夜, at: 2027-03-28 01:30, length: 1h}
          - {id: tea,   title: Tea, at: 4pm BST, length: 1h}   # after lunch

        """

    static let fixed = bad.replacing("4pm BST", with: "2027-03-28 16:00")

    /// Somebody speaks at two in the morning.
    static let withWarning = """
        id: night
        title: Night
        zone: Europe/London
        days: 2027-05-01
        speakers:
          - {id: amina, name: Amina, zone: Asia/Karachi, comfortable: 09:00..22:30}
        sessions:
          - {id: talk, title: Talk, at: 22:00, length: 1h, speakers: [amina]}

        """

    /// What no output may hold.
    static let mark = "xq7zk"

    /// Marks in every private place. Nothing in it is a mistake.
    static let secrets = """
        # xq7zk: a comment
        id: meeting
        title: {en: Meeting, fr: Réunion}
        zone: Europe/London
        days: 2027-07-24..2027-07-25
        languages: [en, fr]
        public-address: https://schedule.example.org
        organiser: {name: Organiser, contact: hello@example.org, email: xq7zk@example.org}
        registrants: registrants.csv
        audiences: [public, guest, delegate]
        streams:
          - id: main
            title: Main
            platform: zoom-webinar
            host-account: xq7zk-host
            watch: https://video.example/1
            join: https://zoom.example/j/xq7zk?pwd=xq7zk
            capacity: 500
            channels: {fr: https://interpret.example/fr}
          - {id: hall, title: Hall, platform: venue, address: 1 High Street, join: https://zoom.example/xq7zk}
        speakers:
          - {id: amina, name: Amina, zone: Asia/Karachi, email: amina@xq7zk.example, available: 2027-07-24 12:00..23:30}
          - {id: xq7zk-guest, name: Xq7zk Guest, bio: Xq7zk bio., zone: Europe/Paris, email: g@xq7zk.example}
          - {id: xq7zk-chair, name: Xq7zk Chair}
          - {id: xq7zk-interpreter, name: Xq7zk Interpreter}
        sessions:
          - id: xq7zk-delegates
            title: {en: Xq7zk delegates, fr: Xq7zk délégués}
            description: Xq7zk description.
            audience: delegate
            at: 2027-07-24 12:00
            length: 1h
            stream: hall
            speakers: [xq7zk-guest, amina]
            chair: xq7zk-chair
            tags: [xq7zk-tag]
            links: [{title: Xq7zk link, url: https://xq7zk.example/link}]
            recording: https://xq7zk.example/recording
            encores:
              - {id: xq7zk-encore, at: 2027-07-25 12:00, stream: main}
          - {id: xq7zk-guests, title: Xq7zk guests, audience: guest, at: after xq7zk-delegates, length: 30m, stream: hall}
          - id: unplaced
            title: Xq7zk unplaced
            audience: delegate
            length: 30m
            stream: main
            interpretation: [fr]
            interpreters: {fr: [xq7zk-interpreter]}
          - id: opening
            title: {en: Opening, fr: Ouverture}
            at: after xq7zk-guests + 30m
            length: 1h
            stream: main
            speakers: [amina]
            not-parallel-to: [xq7zk-delegates]
            shares-public-with: [xq7zk-guests]
            demand: 200
          - {id: closing, title: {en: Closing, fr: Fin}, at: 2027-07-25 18:00, length: 1h, stream: main, status: cancelled}
          - {id: later, title: {en: Later, fr: Plus tard}, length: 1h, after: [xq7zk-delegates], within: 2027-07-25 12:00..20:00}
        breaks:
          - {title: Tea, at: after xq7zk-guests, length: 15m}

        """

    static let registrants = """
        name,email,zone,country
        Xq7zk One,xq7zk.one@example.org,Asia/Karachi,
        Xq7zk Two,xq7zk.two@example.org,Europe/Stockholm,

        """
}
