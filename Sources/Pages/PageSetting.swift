internal import Scheduling
package import Chronology
internal import Markup
internal import Programmes
internal import Wording

/// What all pages of an edition in one language are made from, beside their own subject.
package final class PageSetting: Sendable {
    package let catalogue: Catalogue
    package let phrases: Phrasebook
    package let site: Site
    /// The zones of those who are expected to watch.
    package let viewers: [Zone]

    package init(_ catalogue: Catalogue, phrases: Phrasebook, site: Site, viewers: [Zone]) {
        self.catalogue = catalogue
        self.phrases = phrases
        self.site = site
        self.viewers = viewers
    }

    var wording: Wording { phrases.wording }
    var messages: Messages { phrases.messages }
    var programme: Programme { catalogue.programme }
    var texts: PageTexts { PageTexts(wording) }
    var home: Zone { catalogue.edition.schedule.home }

    /// A link to the page of something.
    func link<Thing: PageSubject>(to id: ID<Thing>, _ words: [HTML], from place: PagePlace) -> HTML {
        .element("a", attributes: [("href", place.link(to: site.path(of: id, in: phrases.language)))], words)
    }

    /// Where a stream is heard in another language.
    func channel(_ channel: InterpretationChannel) -> HTML {
        let label = wording.interpretation(in: channel.language)
        let words: HTML = channel.link.map { .element("a", attributes: [("href", $0)], label) } ?? .text(label)
        // A channel is often called by its language, which is said already.
        let names = [phrases.name(of: channel.language), wording.ownName(of: channel.language)]
        let title = channel.title.flatMap { names.contains($0.words(in: phrases.language)) ? nil : $0 }
        let more = [title.map(texts.words), channel.number.map { .text(messages.channel(String($0))) }]
        return .element("span", attributes: [("class", "channel")], HTML.separated([words] + more.compactMap { $0 }))
    }
}
