internal import Scheduling
internal import Programmes

/// What all timetables of an edition in one language have in common, whatever their clocks: written once, when the first of them
/// is wanted.
package struct TimetableParts: Sendable {
    let frame: TimetableFrame
    let cards: SessionCards

    package init(_ setting: PageSetting) {
        frame = TimetableFrame(setting)
        let schedule = setting.catalogue.edition.schedule
        cards = SessionCards(setting, of: schedule.showings.map(\.id) + schedule.unscheduled)
    }

    var setting: PageSetting { frame.setting }
}
