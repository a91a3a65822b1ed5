package import Exports
internal import Chronology
internal import Diagnostics
internal import Releasing
internal import Scheduling
package import Web

/// A programme into which words are planted wherever a programme takes words, as far as it came.
package struct PlantedProgramme: Sendable {
    /// Those of its mistakes, each once, in the order of their letters.
    package let codes: [String]
    /// Nil where it has errors.
    package let tree: ExportTree?
    /// What answers for it.
    package let router: Router?

    /// - Parameters:
    ///   - words: stands in every text.
    ///   - address: stands wherever a link does.
    package init(words: String = "Words", address: String = "https://a.example/x") {
        self.init(yaml: Self.text(words, address))
    }

    package init(yaml: String) {
        let judged = Given.judged(["p.yaml": Array(yaml.utf8)])
        codes = Set((judged?.diagnostics ?? []).filter { $0.severity > .note }.map(\.code.description)).sorted()
        guard let judged, !judged.hasErrors, let schedule = judged.schedule else {
            (tree, router) = (nil, nil)
            return
        }
        let edition = Edition.draft(of: schedule, at: Given.instant, database: Given.zones)
        let history = [ReleasedChanges(of: edition, since: nil)]
        tree = exportTree(of: edition, database: Given.zones, history: history)
        let site = ProgrammeSite(
            edition, zoneRelease: Given.zones.release, history: history, database: Given.zones, publicAddress: nil)
        router = Router(site: SiteSnapshot(programmes: [site]), clock: { Given.instant })
    }

    /// In double quotes, in which YAML takes every character.
    private static func text(_ words: String, _ address: String) -> String {
        let (words, address) = (quoted(words), quoted(address))
        return """
            id: planted
            title: {en: \(words), ur: \(words)}
            tagline: \(words)
            description: \(words)
            zone: Europe/London
            days: 2027-07-24
            languages: [en, ur]
            url: \(address)
            public-address: https://public.example.org
            organiser: {name: \(words), contact: hello@school.example.org}
            streams:
              - {id: main, title: \(words), watch: \(address), channels: {ur: {title: \(words), number: 3}, fr: \(address)}}
              - {id: hall, title: Hall, platform: venue, address: \(words)}
            tracks: [{id: t, title: \(words)}]
            speakers: [{id: s, name: \(words), bio: \(words)}]
            sessions:
              - id: one
                title: {en: \(words), ur: \(words)}
                description: {en: \(words)}
                at: 12:00
                length: 1h
                stream: main
                track: t
                speakers: [s]
                chair: s
                tags: [\(words)]
                links: [{title: \(words), url: \(address)}]
                recording: \(address)
              - {id: two, title: \(words), at: 14:00, length: 1h, stream: hall, status: cancelled}
              - {id: three, title: \(words), length: 1h, stream: hall}
            breaks: [{title: \(words), at: 13:00, length: 30m}]
            """
    }

    private static func quoted(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "\"") { quoted, scalar in
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _
            where scalar.value < 0x20 || (0x7F..<0xA0) ~= scalar.value || (0x2028...0x2029) ~= scalar.value
                || (0xFFFE...0xFFFF) ~= scalar.value:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        } + "\""
    }
}
