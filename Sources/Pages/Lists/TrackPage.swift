internal import Wording
package import Markup
package import Programmes

/// What belongs together, on the home zone's clocks.
package struct TrackPage: Sendable {
    let setting: PageSetting
    let track: Track
    let place: PagePlace

    package init(_ track: Track, _ setting: PageSetting) {
        self.setting = setting
        self.track = track
        place = PagePlace(setting.site.path(of: track.id, in: setting.phrases.language))
    }

    package func html() -> HTML {
        let language = setting.phrases.language
        let list = SessionList(setting, on: setting.home, place: place) { $0.track?.id == track.id }
        let data = LinkedData(setting.catalogue, site: setting.site, language: language)
        let frame = DetailFrame(
            setting: setting, place: place, path: { setting.site.path(of: track.id, in: $0) },
            heading: [setting.texts.words(track.title)], title: track.title.words(in: language),
            linkedData: data.list(track, of: list.entries), feedPath: setting.site.feedPath(of: track.id))
        let panel = setting.subscribe(to: track.id, track.title, from: place)
        return frame.html(
            under: [list.clocks], choices: [panel.folded, setting.changes(from: place)], main: list.sections)
    }
}

extension PageSetting {
    /// What changed lately.
    func changes(from place: PagePlace) -> HTML {
        let path = site.changesPath(in: phrases.language)
        return .element(
            "p", attributes: [("class", "changes-link")],
            [.element("a", attributes: [("href", place.link(to: path))], messages.changes)])
    }
}
