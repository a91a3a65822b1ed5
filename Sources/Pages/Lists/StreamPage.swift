internal import Wording
package import Markup
package import Programmes

/// What is shown in one place, how to watch it and in which languages, on the home zone's clocks.
package struct StreamPage: Sendable {
    let setting: PageSetting
    let stream: Stream
    let place: PagePlace

    package init(_ stream: Stream, _ setting: PageSetting) {
        self.setting = setting
        self.stream = stream
        place = PagePlace(setting.site.path(of: stream.id, in: setting.phrases.language))
    }

    package func html() -> HTML {
        let language = setting.phrases.language
        let list = SessionList(setting, on: setting.home, place: place) { $0.stream?.id == stream.id }
        let data = LinkedData(setting.catalogue, site: setting.site, language: language)
        let frame = DetailFrame(
            setting: setting, place: place, path: { setting.site.path(of: stream.id, in: $0) },
            heading: [setting.texts.words(stream.title)], title: stream.title.words(in: language),
            linkedData: data.broadcasts(on: stream, of: list.entries), feedPath: setting.site.feedPath(of: stream.id))
        let panel = setting.subscribe(to: stream.id, stream.title, from: place)
        return frame.html(
            under: [whereabouts, list.clocks], choices: [watch, panel.folded, setting.changes(from: place)],
            main: list.sections)
    }

    private var whereabouts: HTML {
        let address = stream.address.map { [HTML.bdi($0)] } ?? []
        let parts = address + stream.channels.map(setting.channel)
        return parts.isEmpty ? .nothing : .element("p", attributes: [("class", "dates")], HTML.separated(parts))
    }

    private var watch: HTML {
        guard let link = stream.watch else { return .nothing }
        return .element(
            "p", [.element("a", attributes: [("class", "watch"), ("href", link)], setting.messages.watch)])
    }
}
