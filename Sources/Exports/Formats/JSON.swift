package import Chronology
internal import Markup
internal import Pages
package import Programmes
internal import Scheduling
internal import Timetables

/// The timetable as data: instants, clock faces and offsets, with nothing left to convert.
package struct JSONFormat: TimetableFormat {
    package let name = "json"
    package let fileExtension = "json"

    package init() {}

    package func files(of export: Export, _ feeds: FeedShelf) -> [PendingFile] {
        timetables(of: export, in: export.firstLanguage) + [
            PendingFile(path: "changes.json") { export.changesData(.all, in: export.firstLanguage) }
        ]
    }

    package func timetableFile(
        of export: Export, on zone: Zone, in language: LanguageTag, at path: String
    ) -> ExportedFile {
        let timetable = export.timetable(on: zone)
        let programme = export.programme
        return ExportedFile(
            path: path,
            json: [
                "programme": .string(programme.id.description), "title": .string(programme.title.words(in: language)),
                "language": .string(language.description), "edition": .integer(export.edition.number),
                "zoneData": .string(export.edition.schedule.zoneRelease), "zone": .string(zone.name),
                "home": .string(timetable.home.name), "clocks": .array(timetable.clocks.map(json(of:))),
                "days": .array(timetable.days.map { export.json(of: $0, language) }),
                "unscheduled": .array(timetable.unscheduled.map { .present(export.facts(of: $0, language)) }),
            ])
    }

    private func json(of state: Timetable.ClockState) -> JSON {
        [
            "offset": .string(state.offset.description), "abbreviation": .string(state.offset.abbreviation),
            "since": .string(orNull: state.since?.instant.description),
        ]
    }
}

extension Export {
    fileprivate func json(of day: Timetable.Day, _ language: LanguageTag) -> JSON {
        ["date": .string(day.date.description), "slots": .array(day.slots.map { json(of: $0, language) })]
    }

    private func json(of slot: Timetable.Slot, _ language: LanguageTag) -> JSON {
        let times: [(String, JSON)] = [
            ("start", face(slot.start, slot.interval.start)), ("end", face(slot.end, slot.interval.end)),
            ("homeStart", face(slot.homeStart, slot.interval.start)),
        ]
        switch slot.content {
        case .showing(let showing): return .present(facts(of: showing.id, language) + times)
        case .pause(let pause):
            let title = JSON.string(programme.breaks[pause.index].title.words(in: language))
            return .object([("kind", "break"), ("title", title)] + times)
        }
    }

    /// `daysFromHeading`: 1 is the day after the one it is listed under.
    private func face(_ face: Timetable.Face, _ instant: Instant) -> JSON {
        [
            "instant": .string(instant.description), "local": .string(stamp(face.local)),
            "offset": .string(face.offset.description), "daysFromHeading": .integer(face.daysFromHeading),
        ]
    }

    fileprivate func facts(of id: ShowingID, _ language: LanguageTag) -> [(String, JSON)] {
        guard let entry = catalogue.entry(id) else { return [] }
        let session = entry.session
        return [
            ("kind", .string(session.kind.rawValue)), ("title", .string(session.title.words(in: language))),
            ("session", .string(id.session.description)), ("encore", .string(orNull: id.encore?.description)),
        ] + dateOfSeries(id) + [
            ("uid", .string(uid(of: id, in: programme))), ("status", .string(session.status.rawValue)),
            ("stream", .string(orNull: entry.stream?.id.description)),
            ("streamTitle", .string(orNull: entry.stream?.title.words(in: language))),
            ("track", .string(orNull: entry.track?.id.description)),
            ("trackTitle", .string(orNull: entry.track?.title.words(in: language))),
            ("speakers", .strings(entry.speakers.map(\.name))), ("chairs", .strings(entry.chairs.map(\.name))),
            ("languages", .strings(session.languages.map(\.description))),
            ("interpretation", .strings(session.interpretation.map(\.description))),
            ("watch", .string(orNull: entry.watchLink)),
        ]
    }
}

/// A member that only the dates of a series have.
func dateOfSeries(_ id: ShowingID) -> [(String, JSON)] {
    id.date.map { [("date", .string($0.description))] } ?? []
}
