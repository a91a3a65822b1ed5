internal import Diagnostics
internal import Programmes

/// Titles only, and one warning a language: they stand on every page and in every feed.
enum TitlesAreTranslated: Rule {
    static let id = "titles-are-translated"
    static let code: DiagnosticCode = "R209"
    static let level = RuleLevel.advice
    static let summary = "titles that the public sees are in each of the programme's languages"

    static func violations(in agenda: Agenda) -> [Finding] {
        let programme = agenda.programme
        guard programme.languages.count > 1 else { return [] }
        let titles =
            [("the programme", programme.title, Subject.programme("title"))]
            + programme.sessions.filter(\.isPublic).map {
                (quoted($0.id), $0.title, Subject.session($0.id, "title"))
            }
        return programme.languages.compactMap { language in
            let missing = titles.filter { !$0.1.isTranslated(into: language) }
            guard let first = missing.first else { return nil }
            let count = missing.count == 1 ? "one title is" : "\(missing.count) titles are"
            return finding(
                "\(count) not in \(language), one of the programme's languages: another language is shown in its place",
                at: first.2, notes: ["not in \(language): \(list(missing.map(\.0)))"])
        }
    }
}
