internal import Chronology
package import Programmes
package import Scheduling
internal import Wording

/// A change in words: "Moved: Opening, from Saturday 17:00 to 18:00 London, 22:00 in Karachi".
package struct ChangeSentence: Hashable, Sendable {
    package enum Part: Hashable, Sendable {
        case words(String)
        /// The session's name, which a page may link.
        case title(Text)
        /// Other words of the programme's authors: a stream's name, a former title.
        case name(Text)
    }

    package let parts: [Part]
    /// A list below it: what of its details is new.
    package let details: [String]

    /// On one line, each name in the language of its reader.
    package func text(in language: LanguageTag) -> String {
        let line = parts.map { part in
            switch part {
            case .words(let words): words
            case .title(let text), .name(let text): text.words(in: language)
            }
        }.joined()
        return details.isEmpty ? line : "\(line) (\(details.joined(separator: ", ")))"
    }
}

/// Says what changed, on the clocks of the programme and of a few who watch from elsewhere.
package struct ChangeSentences: Sendable {
    let clocks: ChangeClocks
    let phrases: Phrasebook

    package init(_ clocks: ChangeClocks, _ phrases: Phrasebook) {
        self.clocks = clocks
        self.phrases = phrases
    }

    package func sentence(for change: EditionChange) -> ChangeSentence {
        let template = template(for: change)
        let details: [String] =
            if case .details(let details) = change.effect { details.map(label) } else { [] }
        return ChangeSentence(parts: template.parts, details: details)
    }

    private func template(for change: EditionChange) -> Template {
        let words = phrases.messages.change
        var names = Names()
        let title = title(of: change, &names)
        let line =
            switch change.effect {
            case .added: added(change, title)
            case .removed: removed(change, words.removed(title))
            case .cancelled: words.cancelled(title)
            case .reinstated: withTime(words.reinstated(title), change)
            case .moved(let old, let new): moved(title, old.start, new.start)
            case .lengthChanged(let old, let new):
                words.lengthChanged(title, phrases.wording.length(old), phrases.wording.length(new))
            case .scheduled(let interval): words.scheduled(title, clocks.around(interval.start, phrases.wording))
            case .unscheduled(let interval): words.unscheduled(title, clocks.home(interval.start, phrases.wording))
            case .renamed(let old, let new): renamed(&names, old, new)
            case .otherStream(_, let stream): words.otherStream(title, stream.map { names.add(.name($0.title)) } ?? "–")
            case .details: words.details(title)
            }
        return Template(line: line, names: names)
    }

    private func title(of change: EditionChange, _ names: inout Names) -> String {
        let title = names.add(.title(change.session.title))
        guard change.isOfEncore, change.effect != .added else { return title }
        return "\(title) (\(phrases.messages.encore))"
    }

    private func added(_ change: EditionChange, _ title: String) -> String {
        withTime(change.isOfEncore ? phrases.messages.encoreOf(title) : phrases.messages.change.added(title), change)
    }

    /// Of a series, which date.
    private func removed(_ change: EditionChange, _ words: String) -> String {
        guard change.showing.date != nil, let start = change.before?.interval?.start else { return words }
        return phrases.messages.beside(words, clocks.home(start, phrases.wording))
    }

    private func withTime(_ words: String, _ change: EditionChange) -> String {
        guard let start = change.after?.interval?.start else { return words }
        return phrases.messages.beside(words, clocks.around(start, phrases.wording))
    }

    /// The day is said again only where it is another one.
    private func moved(_ title: String, _ old: Instant, _ new: Instant) -> String {
        phrases.messages.change.moved(
            title, clocks.home(old, phrases.wording), clocks.around(new, after: old, phrases.wording))
    }

    /// In the reader's language both may read the same: then it is another language's title that changed.
    private func renamed(_ names: inout Names, _ old: Text, _ new: Text) -> String {
        let language = phrases.language
        guard old.words(in: language) == new.words(in: language) else {
            return phrases.messages.change.renamed(names.add(.name(old)), names.add(.title(new)))
        }
        return phrases.messages.change.details(names.add(.title(new)))
    }

    private func label(_ detail: EditionChange.Detail) -> String {
        let messages = phrases.messages
        return switch detail {
        case .description: messages.description
        case .kind: messages.kind
        case .status: messages.status
        case .speakers: messages.speakers
        case .chairs: messages.chair
        case .interpreters: messages.interpreters
        case .languages: messages.languages
        case .interpretation: messages.interpretation
        case .track: messages.track
        case .tags: messages.tags
        case .links: messages.links
        case .recording: messages.recording
        case .watch: messages.watchLink
        }
    }
}

/// Names stand in a message as single characters that nobody writes, so that it can be cut at them: a page sets each name
/// apart, with its own language and direction.
private struct Names {
    private(set) var parts: [ChangeSentence.Part] = []

    mutating func add(_ part: ChangeSentence.Part) -> String {
        parts.append(part)
        return String(Unicode.Scalar(UInt8(parts.count)))
    }

    func part(_ mark: Unicode.Scalar) -> ChangeSentence.Part? {
        (1...parts.count).contains(Int(mark.value)) ? parts[Int(mark.value) - 1] : nil
    }
}

private struct Template {
    let line: String
    let names: Names

    var parts: [ChangeSentence.Part] {
        var parts: [ChangeSentence.Part] = []
        var words = ""
        for scalar in line.unicodeScalars {
            guard let name = names.part(scalar) else {
                words.unicodeScalars.append(scalar)
                continue
            }
            if !words.isEmpty { parts.append(.words(words)) }
            parts.append(name)
            words = ""
        }
        return words.isEmpty ? parts : parts + [.words(words)]
    }
}
