/// CLDR's cardinal plural rules for whole numbers (https://cldr.unicode.org/index/cldr-spec/plural-rules), by their shape.
enum PluralRule: CaseIterable, Sendable {
    /// Chinese: one form for all.
    case none
    /// English, German, Swedish, Urdu: 1 and the rest.
    case one
    /// Hindi: 0 and 1, and the rest.
    case zeroAndOne
    /// French and Portuguese: 0 and 1, whole millions ("un million de minutes"), the rest.
    case zeroAndOneWithMillions
    /// Italian and Spanish: 1, whole millions, the rest.
    case oneWithMillions
    /// Russian: 1, 21, 31…; 2–4, 22–24…; the rest.
    case slavic
    /// Arabic: 0; 1; 2; 3–10, 103–110…; 11–99, 111–199…; the rest.
    case arabic

    func category(of number: Int) -> PluralCategory {
        let size = Int(number.magnitude)
        return switch self {
        case .none: .other
        case .one: size == 1 ? .one : .other
        case .zeroAndOne: size <= 1 ? .one : .other
        case .zeroAndOneWithMillions: size <= 1 ? .one : Self.millions(size)
        case .oneWithMillions: size == 1 ? .one : Self.millions(size)
        case .slavic: Self.slavic(size)
        case .arabic: Self.arabic(size)
        }
    }

    private static func millions(_ size: Int) -> PluralCategory {
        size != 0 && size % 1_000_000 == 0 ? .many : .other
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
