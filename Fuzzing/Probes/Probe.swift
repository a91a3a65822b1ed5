/// A way into the product for bytes that somebody else wrote. Whatever they are, it returns; what it returns is what is wrong
/// with that which came of them.
package struct Probe: Sendable {
    /// That of its folder in `Fuzzing/corpus`.
    package let name: String
    /// Our own mistakes, in words; none is as it should be.
    package let judge: @Sendable ([UInt8]) -> [String]

    package static let all: [Probe] = [
        .programmeFile, .spreadsheet, .registrants, .zoneFile, .zoneRule, .target, .fields, .feedQuery, .changesQuery,
        .calendar, .wire,
    ]
}
