internal import Chronology
internal import Markup
internal import Timetables
internal import Wording

/// When a slot begins and ends, on the page's clocks and, where these are others, at home.
struct WhenView {
    let days: TimetableDays
    let slot: Timetable.Slot
    let namesOffsets: Bool

    private var wording: Wording { days.setting.wording }

    var html: HTML {
        .element(
            "div", attributes: [("class", "when")],
            [
                .element("p", attributes: [("class", "times")], [start, "–", end]),
                days.timetable.isHome ? .nothing : .element("p", attributes: [("class", "home")], home),
                days.hasVisitorsTimes
                    ? VisitorsTime(start: slot.interval.start, messages: days.setting.messages).html : .nothing,
            ])
    }

    private var start: HTML { face(slot.start, days: slot.start.daysFromHeading) }

    private var end: HTML { face(slot.end, days: slot.end.daysFromHeading - slot.start.daysFromHeading) }

    private func face(_ face: Timetable.Face, days: Int) -> HTML {
        let machine = "\(face.local.date)T\(padded(face.local.time.hour)):\(padded(face.local.time.minute))"
        let words = [namesOffsets ? Wording.offset(face.offset.seconds) : nil, wording.dayAfter(days)]
        let marks = words.compactMap { $0 }.map { HTML.element("small", attributes: [("class", "mark")], " \($0)") }
        let time = HTML.element(
            "time", attributes: [("datetime", machine + face.offset.description)], wording.time(face.local.time))
        return .fragment([time] + marks)
    }

    /// "In London: 20:00 (previous day)".
    private var home: String {
        let words = wording.messages.homeTime(days.homeCity, wording.time(slot.homeStart.local.time))
        let days = slot.homeStart.daysFromHeading - slot.start.daysFromHeading
        return wording.dayAfter(days).map { "\(words) (\($0))" } ?? words
    }
}
