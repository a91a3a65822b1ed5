import Chronology
import Diagnostics
import Programmes
import Rules
import Scheduling
import Testing

@Suite struct JudgingTests {
    @Test func theSmallestProgrammeGetsNotesAndNothingElse() {
        let programme = MarkedProgramme(
            """
            id: may-day-2027
            title: May Day rally
            zone: Asia/Karachi
            days: 2027-05-01
            sessions:
              - {id: opening, title: Opening, at: 17:00, length: 20m}
              - {id: songs, title: Songs, at: after opening, length: 15m}
            """)
        #expect(programme.codes == ["R207", "R210"])
        #expect(programme.diagnostics.allSatisfy { $0.severity == .note })
    }

    @Test func noFindingTellsAnAccountAPrivateLinkOrAnEmail() {
        let programme = MarkedProgramme(
            """
            organiser: {name: Us, email: secret@may.example}
            regions: [{id: east, title: East, zone: Asia/Karachi}]
            streams:
              - {id: main, title: Main, host-account: secret-1, join: https://join.example/secret, capacity: 1, turnaround: 5m}
              - {id: other, title: Other, host-account: secret-1, open: 09:00..10:00}
            speakers:
              - {id: amina, name: Amina Khan, email: secret@amina.example, zone: Asia/Karachi, available: 09:00..10:00}
            sessions:
              - {id: a, title: A, at: 21:00, length: 1h, stream: main, speakers: amina, kind: rally, demand: 2}
              - {id: b, title: B, at: 21:30, length: 1h, stream: main, speakers: amina, interpretation: fr}
              - {id: c, title: C, at: 21:30, length: 1h, stream: other, speakers: amina, after: b}
            """)
        let expected: Set = [
            "R101", "R102", "R103", "R105", "R107", "R108", "R109", "R111", "R201", "R202", "R207", "R213",
        ]
        #expect(programme.codes.isSuperset(of: expected))
        for diagnostic in programme.diagnostics {
            let words =
                [diagnostic.message] + diagnostic.notes + diagnostic.labels.map(\.text)
                + diagnostic.fixes.map(\.summary)
            #expect(!words.joined().contains("secret"))
            #expect(diagnostic.message.last != ".")
        }
    }

    /// One mistake, one finding: where a zone, a day or a name is wrong, that is reported where it stands.
    @Test func whatHangsOnAMistakeIsNotJudged() {
        let language = LanguageTag(known: "en")
        var programme = Programme(id: ID("p"), title: Text("P", language), zone: "Nowhere/Land", days: [])
        programme.hours = DailyHours(from: CivilTime(hour: 9, minute: 0)!, to: CivilTime(hour: 10, minute: 0)!)
        programme.streams = [Stream(id: ID("main"), title: Text("Main", language))]
        programme.streams[0].open = [.daily(programme.hours!)]
        var speaker = Speaker(id: ID("amina"), name: "Amina")
        speaker.zone = "Nowhere/Else"
        speaker.available = [.daily(programme.hours!)]
        programme.speakers = [speaker]
        var session = Session(id: ID("a"), title: Text("A", language), length: .seconds(3_600), languages: [language])
        let face = CivilDateTime(CivilDate(year: 2027, month: 5, day: 1)!, CivilTime(hour: 3, minute: 30)!)
        session.at = .wall(WallTime(face: face, offset: 0))
        session.speakers = [ID("amina"), ID("nobody")]
        session.within = [.daily(programme.hours!)]
        session.notParallelTo = [ID("nothing")]
        session.sameStreamAs = [ID("nothing")]
        session.after = [.init(showing: ShowingID(ID("nothing")), gap: .zero)]
        programme.sessions = [session]
        let schedule = Scheduler.schedule(programme, zones: MarkedProgramme.database).schedule
        #expect(schedule.showings.count == 1)
        let findings = judge(schedule, today: CivilDate(year: 2027, month: 4, day: 1)!)
        #expect(findings.map { $0.code.description } == ["R207", "R210"])
    }
}
