package import Diagnostics
package import Markup
package import Programmes
package import Timetables

/// What `check` found, as one page for the organiser that needs no other file, no network and no script: who can see what
/// while awake, and every diagnostic with its place.
package struct CheckReport: Sendable {
    /// Nil where the file is too broken for it.
    let programme: Programme?
    let map: ComfortMap?
    let path: String
    let diagnostics: [Diagnostic]
    let files: SourceFiles
    let secrets: Secrets
    let zoneRelease: String

    /// - Parameters:
    ///   - path: as the organiser named the file.
    ///   - diagnostics: in file order.
    ///   - zoneRelease: of the zone data that gave the times.
    package init(
        _ programme: Programme?, _ map: ComfortMap?, path: String, diagnostics: [Diagnostic], in files: SourceFiles,
        zoneRelease: String
    ) {
        self.programme = programme
        self.map = map
        self.path = path
        self.diagnostics = diagnostics
        self.files = files
        self.zoneRelease = zoneRelease
        secrets = Secrets(programme?.privateValues ?? [])
    }

    /// Told beside the comfort map, since it is the same question asked for those who speak.
    static let speakersCode: DiagnosticCode = "R201"

    var language: LanguageTag { programme?.languages.first ?? LanguageTag(known: "en") }

    package func html() -> HTML {
        .element(
            "html", attributes: [("lang", "en"), ("dir", "ltr")],
            [
                .element(
                    "head",
                    [
                        .element("meta", attributes: [("charset", "utf-8")]),
                        .element(
                            "meta",
                            attributes: [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
                        .element("meta", attributes: [("name", "color-scheme"), ("content", "light dark")]),
                        .element("title", "Report on \(title)"), .element("style", [.raw(Self.style)]),
                    ]),
                .element("body", [header, .element("main", comfort + speakers + groups), footer]),
            ])
    }

    var title: String { programme?.title.words(in: language) ?? madeVisible(path) }

    private var header: HTML {
        .element(
            "header",
            [
                .element("h1", [.bdi(title)]),
                .element("p", attributes: [("class", "path")], madeVisible(path)), .element("p", summary),
            ])
    }

    private var summary: String {
        let counts = Severity.allCases.reversed().map { severity in
            counted(diagnostics.count(of: severity), severity.rawValue)
        }
        let size =
            programme.map { "\(counted($0.sessions.count, "session")), \(counted($0.days.count, "day")): " } ?? ""
        return size + counts.joined(separator: ", ") + "."
    }

    private var footer: HTML {
        .element(
            "footer",
            [
                .element(
                    "p",
                    "Made by Plenary \(softwareVersion), time zone data \(zoneRelease). Private links, e-mail addresses and "
                        + "host accounts are shown as \(Secrets.mask).")
            ])
    }
}

extension Programme {
    /// What no page may show.
    fileprivate var privateValues: [String] {
        streams.flatMap { [$0.join, $0.hostAccount].compactMap { $0 } } + speakers.compactMap(\.email)
            + [organiser?.email].compactMap { $0 }
    }
}
