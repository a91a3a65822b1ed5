/// `rtl` or `ltr`: which way a language is written, from its BCP 47 tag. A script subtag decides (`ku-Arab`), else
/// the language's usual script does.
package func direction(of languageCode: String) -> String {
    let subtags = languageCode.lowercased().split { $0 == "-" || $0 == "_" }
    guard let language = subtags.first else { return "ltr" }
    if let script = subtags.dropFirst().prefix(2).first(where: { $0.count == 4 && $0.allSatisfy(\.isLetter) }) {
        return rightToLeftScripts.contains(script) ? "rtl" : "ltr"
    }
    return rightToLeftLanguages.contains(language) ? "rtl" : "ltr"
}

extension HTML {
    /// Text of unknown direction inside a line of another: isolated, so that an Arabic title can't reorder the time
    /// that stands beside it. Without a direction or a language the reader finds it out from the text.
    package static func bdi(_ text: String, lang: String? = nil, dir: String? = nil) -> HTML {
        .element("bdi", attributes: [("lang", lang), ("dir", dir ?? lang.map(direction(of:)))], [.text(text)])
    }
}

private let rightToLeftScripts: Set<Substring> = [
    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi",
]

/// Languages whose likely script (CLDR) is one of these.
private let rightToLeftLanguages: Set<Substring> = [
    "ar", "arc", "arz", "ary", "azb", "bal", "bgn", "bqi", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "khw", "ks",
    "lrc", "luz", "mzn", "nqo", "pnb", "prs", "ps", "sd", "sdh", "skr", "syr", "ug", "ur", "yi",
]
