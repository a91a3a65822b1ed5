import Chronology
import Exports
import ProgrammeFiles
import Programmes
import Scheduling

/// A school that was released four times: as written; with the opening moved and the songs back; with a note and nothing
/// else; with the night talk gone and another name for the opening.
enum Histories {
    static let texts: [(yaml: String, note: String?)] = {
        let moved = Yaml.school.replacing("2027-07-24 17:00", with: "2027-07-24 16:30")
            .replacing(", status: cancelled", with: "")
        let last = moved.replacing("en: A world on fire", with: "en: A <world> & more")
            .replacing(
                "  - {id: night, title: Night talk, at: 2027-07-25 00:30, length: 1h, stream: hall, speakers: [john-doe]}\n",
                with: "")
        return [
            (Yaml.school, nil), (moved, "The opening moves"), (moved, "Zone data 2026f"), (last, nil),
        ]
    }()

    static func editions() throws -> [Edition] {
        try texts.enumerated().map { index, text in
            let draft = try Samples.draft(text.yaml)
            return Edition(
                number: index + 1, instant: Samples.instant.adding(seconds: 86_400 * index), note: text.note,
                schedule: draft.schedule, stamps: draft.stamps, viewerZones: draft.viewerZones)
        }
    }

    static func export(options: ExportOptions = ExportOptions()) throws -> Export {
        let editions = try editions()
        let history = editions.indices.map {
            ReleasedChanges(of: editions[$0], since: $0 == 0 ? nil : editions[$0 - 1])
        }
        return Export(of: editions[editions.count - 1], database: Samples.database, options: options, history: history)
    }
}
