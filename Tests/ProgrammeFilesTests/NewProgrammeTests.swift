import Chronology
import Diagnostics
import ProgrammeFiles
import Programmes
import Scheduling
import Testing

@Suite struct NewProgrammeTests {
    @Test func theFileToStartFromHasNoMistake() throws {
        let checked = Checked(newProgrammeText)
        #expect(checked.lines == [])
        let schedule = try #require(checked.schedule)
        #expect(
            schedule.showings.map { "\($0.id) \(schedule.home.local(at: $0.interval.start))" } == [
                "opening 2027-10-02 13:00", "discussion 2027-10-02 14:45", "opening/west 2027-10-03 01:00",
                "writing 2027-10-03 11:00", "closing 2027-10-03 14:00",
            ])
    }

    /// The opening is in its speaker's hours: what is shown first must not be wrong.
    @Test func itsSpeakerCanBeThere() throws {
        let schedule = try #require(Checked(newProgrammeText).schedule)
        let amina = try #require(schedule.programme.speakers.first)
        let opening = try #require(schedule.showings.first)
        #expect(schedule.clocks(amina.zone).isCovered(opening.interval, by: amina.available))
    }

    @Test func itsHintsAreRightWhenTheyAreUsed() {
        let lines = newProgrammeText.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let hints = [
                "# namespace:", "# colour:", "# organiser:", "# tracks:", "#   - {", "# regions:", "# breaks:",
                "    # join:",
            ]
            guard let hint = hints.first(where: { line.hasPrefix($0) || line.hasPrefix("    " + $0) }) else {
                return String(line)
            }
            let text = line.replacing("# ", with: "", maxReplacements: 1).replacing(
                "      a private", with: " # a private")
            return hint == "    # join:" ? String(text) : String(text)
        }
        let text = lines.joined(separator: "\n")
        #expect(text.contains("\nregions:") && text.contains("\n    join:"))
        #expect(Checked(text).lines == [])
    }

    @Test func itsLinesFitATerminal() {
        #expect(newProgrammeText.split(separator: "\n").allSatisfy { $0.count <= 110 })
        #expect(newProgrammeText.hasSuffix("\n") && !newProgrammeText.hasSuffix("\n\n"))
    }
}
