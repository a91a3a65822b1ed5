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
}
