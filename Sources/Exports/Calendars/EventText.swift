internal import Chronology
internal import Markup
internal import Pages
internal import Programmes
internal import Scheduling
internal import Wording

/// How much of a session's own text its event carries. A feed past a megabyte is not read by everyone.
enum TextDetail: Sendable {
    case whole, firstParagraph, none
}

/// The words of an event, in one language.
struct EventText: Sendable {
    let catalogue: Catalogue
    let phrases: Phrasebook

    var wording: Wording { phrases.wording }
    var language: LanguageTag { phrases.language }

    func summary(of entry: Catalogue.Entry) -> String {
        let title = entry.session.title.words(in: language)
        if entry.isCancelled { return wording.messages.cancelledTitle(title) }
        return entry.isEncore ? wording.messages.encoreOf(title) : title
    }

    /// Link first: calendars show the first lines, and people look for it a minute before the start.
    func description(of entry: Catalogue.Entry, _ detail: TextDetail, isWholeSeries: Bool = false) -> String {
        let blocks = [
            links(of: entry), people(of: entry) + facts(of: entry) + [when(entry, isWholeSeries)],
            [text(of: entry, detail)], furtherLinks(of: entry),
        ]
        return blocks.map { $0.filter { !$0.isEmpty }.joined(separator: "\n") }.filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }

    private func links(of entry: Catalogue.Entry) -> [String] {
        [entry.watchLink ?? "", entry.channel(for: language).map(words(of:)) ?? ""]
    }

    private func words(of channel: InterpretationChannel) -> String {
        let title = channel.title?.words(in: language)
        let number = channel.number.map { "#\($0)" }
        let place = [title, number, channel.link].compactMap { $0 }.joined(separator: " ")
        let label = phrases.interpretation(in: channel.language)
        return place.isEmpty ? label : "\(label): \(place)"
    }

    private func people(of entry: Catalogue.Entry) -> [String] {
        [
            line(entry.speakers.count == 1 ? wording.messages.speaker : wording.messages.speakers, entry.speakers),
            line(wording.messages.chair, entry.chairs),
        ]
    }

    private func line(_ label: String, _ people: [Speaker]) -> String {
        people.isEmpty ? "" : "\(label): \(people.map(\.name).joined(separator: ", "))"
    }

    private func facts(of entry: Catalogue.Entry) -> [String] {
        let session = entry.session
        let home = catalogue.edition.schedule.home
        var lines = [phrases.spokenIn(session.languages)]
        if !session.interpretation.isEmpty { lines.append(phrases.interpretedInto(session.interpretation)) }
        if entry.isEncore, let first = catalogue.showing(entry.session.firstShowing) {
            lines.append(wording.messages.firstShown(phrases.dayAndTime(home.local(at: first.interval.start))))
        }
        return lines
    }

    /// By the programme's clocks; of a series only what all its dates have in common, by the clocks that it keeps to.
    private func when(_ entry: Catalogue.Entry, _ isWholeSeries: Bool) -> String {
        let schedule = catalogue.edition.schedule
        if isWholeSeries, let start = entry.session.series?.start {
            let zone = start.zone == nil && start.offset != nil ? .utc : schedule.clocks(start.zone)
            return "\(wording.time(start.face.time)) \(zone.name)"
        }
        guard let start = entry.showing?.interval.start else { return "" }
        return "\(phrases.dayAndTime(schedule.home.local(at: start))) \(schedule.home.name)"
    }

    private func text(of entry: Catalogue.Entry, _ detail: TextDetail) -> String {
        guard let text = entry.session.description?.words(in: language) else { return "" }
        return switch detail {
        case .whole: plainText(commonMark: text)
        case .firstParagraph: Markup.firstParagraph(commonMark: text)
        case .none: ""
        }
    }

    private func furtherLinks(of entry: Catalogue.Entry) -> [String] {
        entry.session.links.map { "\($0.title.words(in: language)): \($0.url)" }
            + (entry.session.recording.map { ["\(wording.messages.recording): \($0)"] } ?? [])
    }
}
