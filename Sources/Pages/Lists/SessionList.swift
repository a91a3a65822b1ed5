internal import Chronology
internal import Markup
internal import Programmes
internal import Scheduling
internal import Timetables

/// Some of the programme's sessions by day, each as on the timetable.
struct SessionList {
    let setting: PageSetting
    let entries: [Catalogue.Entry]
    private let days: TimetableDays

    init(_ setting: PageSetting, on zone: Zone, place: PagePlace, keeping isKept: @escaping (Catalogue.Entry) -> Bool) {
        let schedule = setting.catalogue.edition.schedule
        self.setting = setting
        let timetable = Timetable(schedule, on: zone) { id in setting.catalogue.entry(id).map(isKept) ?? false }
        let showings = timetable.showings.map(\.id)
        days = TimetableDays(
            SessionCards(setting, of: showings + timetable.unscheduled), timetable, zoneName: zone.name, place: place,
            hasVisitorsTimes: true)
        entries = showings.compactMap(setting.catalogue.entry)
    }

    var sections: [HTML] { days.sections }

    /// Whose clocks these are.
    var clocks: HTML {
        .element(
            "p", attributes: [("class", "clock")],
            ClockWords.zone(days.zoneName, days.timetable.clocks, setting.wording))
    }
}

extension Timetable {
    fileprivate var showings: [Showing] {
        days.flatMap(\.slots).compactMap { slot in
            if case .showing(let showing) = slot.content { showing } else { nil }
        }
    }
}
