/// A day of the week; Monday is 0, as ISO 8601 begins the week.
package enum Weekday: Int, CaseIterable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}
