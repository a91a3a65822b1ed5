import Chronology
import Diagnostics
import ProgrammeFiles
import Programmes
import Scheduling
import Testing

/// The examples of the documentation are programmes.
@Suite struct ExampleTests {
    static let data = #filePath.replacing("ProgrammeFilesTests/ExampleTests.swift", with: "Data")

    @Test func theSmallestFileChecksWithoutARemark() throws {
        let checked = Checked(path: "\(Self.data)/smallest.yaml")
        #expect(checked.lines == [])
        let schedule = try #require(checked.schedule)
        #expect(
            schedule.showings.map(\.interval.start.description) == ["2027-05-01T12:00:00Z", "2027-05-01T12:20:00Z"])
        #expect(schedule.programme.soleStream == ID("main"))
    }

    @Test func theLongExampleHasNoMistake() throws {
        let checked = Checked(path: "\(Self.data)/long-example.yaml")
        #expect(checked.lines == [])
        let programme = try #require(checked.document.programme)
        #expect(programme.days.count == 4)
        #expect(programme.streams.map(\.id.description) == ["main", "replay", "hall"])
        #expect(programme.regions.count == 2)
        #expect(programme.breaks.first?.streams == [ID("main")])
        #expect(programme.placing.weights == ["region-sees-it-live": 10])
        #expect(checked.schedule?.unscheduled.map(\.description) == ["workshop-1", "workshop-2"])
    }

    @Test func everyFieldOfTheLongExampleIsRead() throws {
        let programme = try #require(Checked(path: "\(Self.data)/long-example.yaml").document.programme)
        let opening = try #require(programme.sessions.first)
        #expect(opening.kind == .plenary && opening.demand == 900 && opening.isPinned == true)
        #expect(opening.interest == [ID("south-asia"): 3])
        #expect(opening.interpreters == [.init(language: LanguageTag(known: "fr"), people: [ID("marie-dubois")])])
        #expect(opening.people == [ID("amina-khan"), ID("john-doe"), ID("marie-dubois")])
        #expect(opening.encores.map(\.stream) == [ID("replay")])
        let main = try #require(programme.streams.first)
        #expect(main.open.count == 2 && main.turnaround == .seconds(600) && main.capacity == 1_000)
        #expect(main.channels.map(\.number) == [nil, 3])
        let amina = try #require(programme.speakers.first)
        #expect(amina.available.count == 2 && amina.atMostPerDay == 2 && amina.rest == .zero)
        #expect(programme.sessions[2].after == [.init(showing: ShowingID(ID("workshop-1")), gap: .seconds(1_800))])
        #expect(programme.title.words(in: LanguageTag(known: "fr")) == "École mondiale 2027")
        #expect(programme.organiser?.email == "team@school.example.org")
        #expect(programme.dayStart == CivilTime(hour: 6, minute: 0))
    }

    @Test func theSamplesHaveNoMistake() throws {
        let folder = #filePath.replacing("Tests/ProgrammeFilesTests/ExampleTests.swift", with: "schedules")
        for name in [
            "canada-school-2020", "international-rally-2020", "lal-salaam-congress-2020", "marxist-university-2020",
            "montreal-winter-school-2020", "red-workers-front-may-day-2020", "revolution-congress-2020",
            "scr-congress-2020",
        ] {
            let checked = Checked(path: "\(folder)/\(name).yaml")
            #expect(checked.diagnostics.filter { $0.severity == .error } == [], "\(name)")
        }
    }
}
