internal import Markup
internal import Programmes
internal import Wording

/// Marks people's words with their language and direction where these are not the page's.
struct PageTexts {
    /// The page's: that of its own words, also where the programme asked for one we have no words in.
    let language: LanguageTag
    /// The reader's, by which translations are chosen.
    let reader: LanguageTag

    init(_ wording: Wording) {
        language = wording.messagesLanguage
        reader = wording.language
    }

    /// Isolated, so that it can't reorder what stands beside it.
    func words(_ text: Text) -> HTML {
        let translation = text.translation(in: reader)
        guard translation.language != language else { return .bdi(translation.words) }
        return .bdi(translation.words, lang: translation.language.description)
    }

    /// For a block of text.
    func attributes(of other: LanguageTag) -> [(String, String?)] {
        [("class", "description")]
            + (other == language ? [] : [("lang", other.description), ("dir", direction(of: other.description))])
    }
}
