package import Chronology
internal import Markup
internal import Pages
package import Programmes
internal import Scheduling
internal import Timetables

/// The timetable as a spreadsheet: one row a showing, with the words of the programme file as heads. Lists are split by `;`.
package struct CSVFormat: TimetableFormat {
    package let name = "csv"
    package let fileExtension = "csv"

    package init() {}

    package func timetableFile(
        of export: Export, on zone: Zone, in language: LanguageTag, at path: String
    ) -> ExportedFile {
        let timetable = export.timetable(on: zone)
        let rows = timetable.days.flatMap(\.slots).map { slot in export.cells(of: slot, zone.name, language) }
        let unscheduled = timetable.unscheduled.map {
            export.cells(of: $0, at: ["", "", "", zone.name, "", ""], language)
        }
        return ExportedFile(
            path: path, mediaType: "text/csv; charset=utf-8; header=present",
            text: csv([head] + rows + unscheduled))
    }
}

private let head = [
    "date", "start", "end", "zone", "starts", "ends", "id", "encore", "title", "kind", "status", "stream", "track",
    "speakers", "chair", "language", "interpretation", "watch",
]

extension Export {
    fileprivate func cells(of slot: Timetable.Slot, _ zone: String, _ language: LanguageTag) -> [String] {
        let (start, end) = (slot.start, slot.end)
        let times = [
            start.local.date.description, start.local.time.description, end.local.time.description, zone,
            stamp(start.local) + start.offset.description, stamp(end.local) + end.offset.description,
        ]
        switch slot.content {
        case .showing(let showing): return cells(of: showing.id, at: times, language)
        case .pause(let pause):
            let title = programme.breaks[pause.index].title.words(in: language)
            return times + ["", "", title, "break"] + Array(repeating: "", count: head.count - 10)
        }
    }

    fileprivate func cells(of id: ShowingID, at times: [String], _ language: LanguageTag) -> [String] {
        guard let entry = catalogue.entry(id) else { return [] }
        let session = entry.session
        return times + [
            id.session.description, id.encore?.description ?? "", session.title.words(in: language),
            session.kind.rawValue, session.status.rawValue, entry.stream?.title.words(in: language) ?? "",
            entry.track?.title.words(in: language) ?? "", list(entry.speakers.map(\.name)),
            list(entry.chairs.map(\.name)),
            list(session.languages.map(\.description)), list(session.interpretation.map(\.description)),
            entry.watchLink ?? "",
        ]
    }

    private func list(_ words: [String]) -> String { words.joined(separator: "; ") }
}
