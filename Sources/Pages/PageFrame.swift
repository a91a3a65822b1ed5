internal import Markup
internal import Programmes

extension HTML {
    /// What every page is made in.
    static func page(_ texts: PageTexts, head: [HTML], body: [HTML]) -> HTML {
        let language = texts.language.description
        let common: [HTML] = [
            .element("meta", attributes: [("charset", "utf-8")]),
            .element("meta", attributes: [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
            .element("meta", attributes: [("name", "color-scheme"), ("content", "light dark")]),
        ]
        return .element(
            "html", attributes: [("lang", language), ("dir", direction(of: language))],
            [.element("head", common + head), .element("body", body)])
    }

    /// With a dot between, as facts stand in a line.
    static func separated(_ parts: [HTML]) -> [HTML] {
        parts.enumerated().flatMap { index, part in index == 0 ? [part] : [" · ", part] }
    }

    static func spaced(_ parts: [HTML]) -> [HTML] {
        parts.enumerated().flatMap { index, part in index == 0 ? [part] : [" ", part] }
    }
}
