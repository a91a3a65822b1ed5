import Testing

@Suite struct DemandFitsCapacityTests {
    private let rule = "demand-fits-capacity"

    @Test func moreThanTheStreamHoldsIsNamedWhereBothAreWritten() {
        let programme = MarkedProgramme(
            """
            streams: [{id: main, title: Main, capacity: 500}, {id: wide, title: Wide}]
            sessions:
              - {id: a, title: A, length: 1h, stream: main, demand: ▸501}
              - {id: b, title: B, length: 1h, stream: main, demand: 500}
              - {id: c, title: C, length: 1h, stream: wide, demand: 9000}
              - {id: d, title: D, length: 1h, demand: 9000}
            """)
        #expect(programme.places(rule) == programme.marks)
        #expect(programme.messages(rule) == [#""a" expects 501 people, stream "main" has room for 500"#])
        #expect(programme.labels(rule) == [["500"]])
    }
}
