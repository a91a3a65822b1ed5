internal import Chronology
internal import Markup
internal import Pages
internal import Programmes
internal import Scheduling

extension Export {
    /// On whose clocks changes are told.
    func changeSentences(in language: LanguageTag) -> ChangeSentences {
        ChangeSentences(ChangeClocks(edition, zones: viewers), phrases(in: language))
    }

    /// `changes.html`, `changes.fr.html`.
    func changesPage(in language: LanguageTag) -> ExportedFile {
        let page = ChangesPage(setting(in: language), history: history, sentences: changeSentences(in: language))
        return ExportedFile(
            path: site.changesPath(in: language), page: page.html())
    }

    /// The editions that changed something of the selection; of the whole, all of them.
    func history(_ selection: ChangesSelection) -> [ReleasedChanges] {
        guard !selection.isAll else { return history }
        return history.map { released in
            ReleasedChanges(
                number: released.number, instant: released.instant, note: released.note,
                changes: released.changes.filter(selection.contains))
        }.filter { !$0.changes.isEmpty }
    }

    /// The query that leads to a selection in a language; empty for the whole in the first one.
    func changesQuery(_ selection: ChangesSelection, in language: LanguageTag) -> String {
        let fields =
            (language == firstLanguage ? [] : ["language=\(language)"])
            + (selection.isAll ? [] : [selection.canonicalQuery])
        return fields.isEmpty ? "" : "?" + fields.joined(separator: "&")
    }
}
