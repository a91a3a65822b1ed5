internal import Chronology
internal import Markup
internal import Programmes
internal import Scheduling
internal import Timetables

/// Some of the programme's sessions by day, each as on the timetable.
struct SessionList {
    let setting: PageSetting
    let entries: [Catalogue.Entry]
    private let page: TimetablePage

    init(_ setting: PageSetting, on zone: Zone, place: PagePlace, keeping isKept: @escaping (Catalogue.Entry) -> Bool) {
        let schedule = setting.catalogue.edition.schedule
        self.setting = setting
        let timetable = Timetable(schedule, on: zone) { id in setting.catalogue.entry(id).map(isKept) ?? false }
        var page = TimetablePage(
            setting.catalogue, timetable, zoneName: zone.name, phrases: setting.phrases, site: setting.site,
            place: place)
        page.hasVisitorsTimes = true
        self.page = page
        entries = timetable.showings.compactMap { setting.catalogue.entry($0.id) }
    }

    var sections: [HTML] { page.sections }

    /// Whose clocks these are.
    var clocks: HTML {
        .element(
            "p", attributes: [("class", "clock")],
            ClockWords.zone(page.zoneName, page.timetable.clocks, setting.wording))
    }
}

extension Timetable {
    fileprivate var showings: [Showing] {
        days.flatMap(\.slots).compactMap { slot in
            if case .showing(let showing) = slot.content { showing } else { nil }
        }
    }
}
