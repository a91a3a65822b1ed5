internal import Chronology
internal import Markup
internal import Wording

/// When something starts by the visitor's clock, for the script to fill: only the device knows its clock.
struct VisitorsTime {
    let start: Instant
    let messages: Messages

    var html: HTML {
        .element(
            "p", attributes: [("class", "by-script yours")],
            [
                .text("\(messages.yourTime): "),
                .element("time", attributes: [("class", "visitor"), ("datetime", start.description)]),
            ])
    }
}
