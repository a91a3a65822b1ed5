package import Chronology
package import Markup
package import Programmes
package import Wording

/// The list of programmes: what `/` shows.
package struct ProgrammesPage: Sendable {
    package let items: [Item]
    package let wording: Wording
    /// Of the site, with a slash last; nil: only relative links.
    package let publicRoot: String?

    package struct Item: Sendable {
        package let id: ID<Programme>
        package let title: Text
        package let tagline: Text?
        package let days: [CivilDate]

        package init(_ programme: Programme) {
            id = programme.id
            title = programme.title
            tagline = programme.tagline
            days = programme.days
        }
    }

    package init(_ items: [Item], wording: Wording, publicRoot: String? = nil) {
        self.items = items
        self.wording = wording
        self.publicRoot = publicRoot
    }

    package func html() -> HTML {
        let texts = PageTexts(wording)
        return .page(
            texts,
            head: [
                .element("title", wording.messages.programmes),
                .element("link", attributes: [("rel", "stylesheet"), ("href", "assets/style.css")]),
            ] + social.html + [.linkedData(linkedData)],
            body: [
                .element(
                    "header", attributes: [("class", "band")],
                    [
                        .element(
                            "div", attributes: [("class", "wide")], [.element("h1", wording.messages.programmes)])
                    ]),
                .element(
                    "main",
                    [
                        .element(
                            "ul", attributes: [("class", "programmes"), ("role", "list")], items.map { view($0, texts) }
                        )
                    ]),
            ])
    }

    private var social: SocialTags {
        let titles = items.map { $0.title.words(in: wording.language) }
        return SocialTags(
            title: wording.messages.programmes, siteName: wording.messages.programmes,
            description: titles.isEmpty ? nil : titles.joined(separator: " · "), address: publicRoot, image: nil)
    }

    private var linkedData: JSON {
        let list: [JSON] = items.enumerated().map { index, item in
            .present([
                ("@type", "ListItem"), ("position", .integer(index + 1)),
                ("name", .string(item.title.words(in: wording.language))),
                ("url", .string(orNull: publicRoot.map { "\($0)\(item.id)/" })),
            ])
        }
        return .present([LinkedData.context, ("@type", "ItemList"), ("itemListElement", .array(list))])
    }

    private func view(_ item: Item, _ texts: PageTexts) -> HTML {
        let dates = item.days.first.flatMap { first in item.days.last.map { wording.range(first, $0) } }
        return .element(
            "li",
            [
                .element("h2", [.element("a", attributes: [("href", "\(item.id)/")], [texts.words(item.title)])]),
                item.tagline.map { .element("p", [texts.words($0)]) } ?? .nothing, .element("p", dates ?? ""),
            ])
    }
}
