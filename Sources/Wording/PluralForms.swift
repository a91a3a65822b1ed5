/// One message in the forms that a number asks for; `#` stands for the number.
///
/// The categories are CLDR's; a language gives those that its `PluralRule` uses for whole numbers.
package struct PluralForms: Sendable {
    let zero: String?
    let one: String?
    let two: String?
    let few: String?
    let many: String?
    let other: String

    init(
        zero: String? = nil, one: String? = nil, two: String? = nil, few: String? = nil, many: String? = nil,
        other: String
    ) {
        self.zero = zero
        self.one = one
        self.two = two
        self.few = few
        self.many = many
        self.other = other
    }

    /// Nil where the language has no such form.
    package func form(_ category: PluralCategory) -> String? {
        switch category {
        case .zero: zero
        case .one: one
        case .two: two
        case .few: few
        case .many: many
        case .other: other
        }
    }

    func words(for number: Int, by rule: PluralRule) -> String {
        let form = form(rule.category(of: number)) ?? other
        return form.split(separator: "#", omittingEmptySubsequences: false).joined(separator: String(number))
    }
}

package enum PluralCategory: String, CaseIterable, Sendable {
    case zero, one, two, few, many, other
}
