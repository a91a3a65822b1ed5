internal import Programmes

/// What a request's `Accept…` fields ask for.
extension Headers {
    /// The language among `offered` that the reader likes best (RFC 4647 section 3.4, and `pt` finds `pt-BR`); nil when none is.
    func preferredLanguage(among offered: [LanguageTag]) -> LanguageTag? {
        guard let field = self["Accept-Language"] else { return nil }
        let wanted = Preference.list(field).enumerated().sorted {
            ($0.element.weight, $1.offset) > ($1.element.weight, $0.offset)
        }
        for (_, preference) in wanted where preference.weight > 0 {
            if preference.value == "*" { return offered.first }
            if let tag = LanguageTag(preference.value), let found = tag.bestMatch(among: offered) { return found }
        }
        return nil
    }

    /// Whether an error is better shown as a page: a browser names HTML, programs do not.
    var preferPage: Bool {
        let preferences = Preference.list(self["Accept"] ?? "")
        let weight = { (types: [String]) in preferences.filter { types.contains($0.value) }.map(\.weight).max() ?? 0 }
        let page = weight(["text/html", "application/xhtml+xml", "text/*"])
        return page > 0 && page >= weight(["application/problem+json", "application/json"])
    }
}

extension LanguageTag {
    /// Itself, else its language in whatever region is offered.
    func bestMatch(among offered: [LanguageTag]) -> LanguageTag? {
        offered.first { $0 == self } ?? offered.first { $0.language == language }
    }
}
