import Testing

/// Streams side by side.
@Suite struct StreamGridTests {
    private func page(_ sessions: String) throws -> String {
        try Samples.html(
            """
            id: grid
            title: Grid
            zone: UTC
            days: 2027-05-01
            streams: [{id: one, title: One}, {id: two, title: Two}]
            sessions: [\(sessions)]
            """, on: "UTC")
    }

    @Test func parallelStreamsAreColumnsWithARowForEachMoment() throws {
        let html = try page(
            "{id: a, title: A, at: 10:00, length: 60m, stream: one}, {id: b, title: B, at: 10:30, length: 60m, stream: two}"
        )
        #expect(html.contains("slots grid columns-2"))
        #expect(html.contains("slot confirmed from-1 to-3 in-1"))
        #expect(html.contains("slot confirmed from-2 to-4 in-2"))
    }

    @Test func aDayOnWhichNothingIsOnAtOnceStaysAList() throws {
        let html = try page(
            "{id: a, title: A, at: 10:00, length: 30m, stream: one}, {id: b, title: B, at: 10:30, length: 60m, stream: two}"
        )
        #expect(!html.contains("grid columns"))
    }

    private let parallel = """
        {id: a, title: A, at: 10:00, length: 60m, stream: one}, {id: b, title: B, at: 10:30, length: 60m, stream: two},
        {id: c, title: C, at: 10:30, length: 60m}
        """

    @Test func whatHasNoStreamIsAColumnWhileSomethingElseIsOn() throws {
        let html = try page(parallel)
        #expect(html.contains("slots grid columns-3"))
        #expect(html.contains("slot confirmed from-2 to-4 in-3"))
    }

    @Test func whatWouldStandOnOneAnotherStaysAList() throws {
        let html = try page(parallel + ", {id: d, title: D, at: 10:45, length: 60m}")
        #expect(!html.contains("grid columns"))
    }
}
