internal import Chronology
package import Programmes

extension Programme {
    /// A time as it may stand in this programme's file; nil where it is none.
    package func time(written text: String) -> WrittenTime? {
        try? TimeNotation(day: days.count == 1 ? days.first : nil, dayStart: dayStart).parse(text)
    }

    /// A window as it may stand in a programme's file; nil where it is none.
    package static func window(written text: String) -> Window? { try? WindowNotation.parse(text) }
}
