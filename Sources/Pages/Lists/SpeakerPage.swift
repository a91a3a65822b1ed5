internal import Chronology
package import Markup
package import Programmes
internal import Scheduling

/// One person: each of their slots on their own clocks and on the programme's.
package struct SpeakerPage: Sendable {
    let setting: PageSetting
    let speaker: Speaker
    let place: PagePlace

    package init(_ speaker: Speaker, _ setting: PageSetting) {
        self.setting = setting
        self.speaker = speaker
        place = PagePlace(setting.site.path(of: speaker.id, in: setting.phrases.language))
    }

    package func html() -> HTML {
        let language = setting.phrases.language
        let list = SessionList(setting, on: zone, place: place) { $0.session.people.contains(speaker.id) }
        let data = LinkedData(setting.catalogue, site: setting.site, language: language)
        let frame = DetailFrame(
            setting: setting, place: place, path: { setting.site.path(of: speaker.id, in: $0) },
            heading: [.bdi(speaker.name)], title: speaker.name,
            description: speaker.bio.map { firstParagraph(commonMark: $0.words(in: language)) },
            linkedData: data.person(speaker, in: list.entries), feedPath: setting.site.feedPath(of: speaker.id))
        let panel = setting.subscribe(to: speaker.id, Text(speaker.name, language), from: place)
        return frame.html(under: [list.clocks], choices: [panel.folded], main: [bio] + list.sections)
    }

    /// Under the programme's home name where they are at home.
    private var zone: Zone {
        let schedule = setting.catalogue.edition.schedule
        return schedule.clocks(speaker.zone == schedule.programme.zone ? nil : speaker.zone)
    }

    private var bio: HTML {
        guard let text = speaker.bio?.translation(in: setting.phrases.language), !text.words.isEmpty else {
            return .nothing
        }
        return .element("div", attributes: setting.texts.attributes(of: text.language), [.commonMark(text.words)])
    }
}
