internal import Chronology
internal import Pages
internal import Programmes
internal import Scheduling
internal import Wording

/// The programme as schedule.xml and schedule.json see it: days of rooms of events, in the programme's first language, on
/// the home zone's clocks.
struct ConferenceSchedule {
    let export: Export
    let days: [Day]

    struct Day {
        /// From 1.
        let index: Int
        let date: CivilDate
        let start: Instant
        let end: Instant
        let rooms: [Room]
    }

    struct Room {
        let name: String
        /// Nil: what has no stream yet.
        let stream: Stream?
        let events: [Event]
    }

    struct Event {
        let entry: Catalogue.Entry
        let interval: Interval
        let id: Int
        let guid: String
    }

    /// What is still to be placed stands in a room of this name, so that it is not lost.
    static let noRoom = "–"

    init(_ export: Export) {
        self.export = export
        let schedule = export.edition.schedule
        let names = schedule.showings.map(\.id).sorted()
        let programme = export.programme
        let ids = integerIDs(of: names) { Pages.guid(of: $0, in: programme) }
        let events = schedule.showings.compactMap { showing in
            export.catalogue.entry(showing.id).map { entry in
                Event(
                    entry: entry, interval: showing.interval, id: ids[showing.id] ?? 1,
                    guid: Pages.guid(of: showing.id, in: programme))
            }
        }
        let byDate = Dictionary(grouping: events) { schedule.programmeDay(of: $0.interval.start) }
        let dates = Set(programme.days).union(byDate.keys).sorted()
        days = dates.enumerated().map { index, date in
            Day(
                index: index + 1, date: date, start: export.dayStart(date), end: export.dayStart(date.adding(days: 1)),
                rooms: export.rooms(of: byDate[date] ?? []))
        }
    }

    var home: Zone { export.edition.schedule.home }
    var language: LanguageTag { export.firstLanguage }
    var wording: Wording { export.wording(language) }

    /// The id with `_` for `-`; four characters at least, as the schemas ask.
    var acronym: String {
        let name = export.programme.id.description.replacing("-", with: "_")
        return name + String(repeating: "_", count: max(0, 4 - name.count))
    }

    /// Readable, unique and as permanent as the id: ids have no `_`.
    func slug(of event: Event) -> String {
        let id = event.entry.id
        let name = id.session.description + (id.encore.map { "_\($0)" } ?? id.date.map { "_\($0)" } ?? "")
        return "\(acronym)-\(name)" + (name.hasSuffix("-") ? "_x" : "")
    }

    func title(of event: Event) -> String {
        let title = event.entry.session.title.words(in: language)
        return event.entry.isCancelled ? wording.messages.cancelledTitle(title) : title
    }

    func subtitle(of event: Event) -> String { event.entry.isEncore ? wording.messages.encore : "" }
}

extension Export {
    fileprivate func dayStart(_ date: CivilDate) -> Instant {
        let face = CivilDateTime(date, programme.dayStart)
        let home = edition.schedule.home
        return home.resolve(face).instant(.compatible) ?? Instant(secondsSinceEpoch: face.secondsSinceEpoch)
    }

    /// Streams in written order, those with nothing on left out.
    fileprivate func rooms(of events: [ConferenceSchedule.Event]) -> [ConferenceSchedule.Room] {
        let byStream = Dictionary(grouping: events) { $0.entry.stream?.id }
        let streams = programme.streams.map(Optional.some) + [nil]
        return streams.compactMap { stream in
            guard let events = byStream[stream?.id] else { return nil }
            let name = stream.map(roomName(of:)) ?? ConferenceSchedule.noRoom
            return ConferenceSchedule.Room(name: name, stream: stream, events: events)
        }
    }

    /// schedule.json has rooms by name, so two streams of one title need two names.
    func roomName(of stream: Stream) -> String {
        let title = stream.title.words(in: firstLanguage)
        let isUnique = programme.streams.filter { $0.title.words(in: firstLanguage) == title }.count == 1
        return isUnique && title != ConferenceSchedule.noRoom ? title : "\(title) (\(stream.id))"
    }
}
