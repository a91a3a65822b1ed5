/// CLDR's cardinal plural rules for whole numbers (https://cldr.unicode.org/index/cldr-spec/plural-rules), by their shape.
///
/// Whole millions, which CLDR sets apart in French, Italian, Portuguese and Spanish ("un million de minutes"), are left
/// out: no timetable counts that far.
package enum PluralRule: Sendable {
    /// Chinese: one form for all.
    case none
    /// English, German, Italian, Spanish, Swedish, Urdu: 1 and the rest.
    case one
    /// French, Hindi, Portuguese: 0 and 1, and the rest.
    case zeroAndOne
    /// Russian: 1, 21, 31…; 2–4, 22–24…; the rest.
    case slavic
    /// Arabic: 0; 1; 2; 3–10, 103–110…; 11–99, 111–199…; the rest.
    case arabic

    package func category(of number: Int) -> PluralCategory {
        let size = Int(number.magnitude)
        return switch self {
        case .none: .other
        case .one: size == 1 ? .one : .other
        case .zeroAndOne: size <= 1 ? .one : .other
        case .slavic: Self.slavic(size)
        case .arabic: Self.arabic(size)
        }
    }

    private static func slavic(_ size: Int) -> PluralCategory {
        switch (size % 10, size % 100) {
        case (_, 11...14): .many
        case (1, _): .one
        case (2...4, _): .few
        default: .many
        }
    }

    private static func arabic(_ size: Int) -> PluralCategory {
        switch (size, size % 100) {
        case (0, _): .zero
        case (1, _): .one
        case (2, _): .two
        case (_, 3...10): .few
        case (_, 11...99): .many
        default: .other
        }
    }
}
