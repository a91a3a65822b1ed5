internal import Markup

/// What chats and social networks show of a link to the page (The Open Graph protocol, ogp.me).
struct SocialTags {
    let title: String
    let siteName: String
    let description: String?
    /// Absolute; nil without a public address.
    let address: String?
    /// Absolute, 1200 by 630.
    let image: String?

    var html: [HTML] {
        let properties: [(String, String?)] = [
            ("og:type", "website"), ("og:title", title), ("og:site_name", siteName), ("og:description", description),
            ("og:url", address), ("og:image", image), ("og:image:width", image == nil ? nil : "1200"),
            ("og:image:height", image == nil ? nil : "630"),
        ]
        let card = image == nil ? "summary" : "summary_large_image"
        return [description.map { HTML.meta("description", $0) } ?? .nothing]
            + properties.compactMap { name, content in
                content.map { HTML.element("meta", attributes: [("property", name), ("content", $0)]) }
            } + [.meta("twitter:card", card)]
    }
}

extension HTML {
    static func meta(_ name: String, _ content: String) -> HTML {
        .element("meta", attributes: [("name", name), ("content", content)])
    }

    /// schema.org's words for machines; a block of data, not a script: nothing runs it.
    static func linkedData(_ json: JSON) -> HTML {
        guard json != .null else { return .nothing }
        return .element("script", attributes: [("type", "application/ld+json")], [.raw(json.inScript())])
    }
}
