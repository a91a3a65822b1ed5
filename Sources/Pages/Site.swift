package import Chronology
package import Programmes

/// What of an export tree there is beside a page, so that it links to nothing that is not there.
package struct Site: Sendable {
    /// The public address of the tree, with a slash last; nil: only relative links.
    package let publicRoot: String?
    /// Each has a page `in/<name>.html`.
    package let zones: [Zone]
    package let languages: [LanguageTag]
    package let hasCalendars: Bool
    /// Other forms of the whole programme: `schedule.xml`.
    package let downloads: [String]
    /// Other forms of a timetable, by extension: `txt`.
    package let timetableForms: [String]

    package init(
        publicRoot: String?, zones: [Zone], languages: [LanguageTag], hasCalendars: Bool, downloads: [String],
        timetableForms: [String]
    ) {
        self.publicRoot = publicRoot
        self.zones = zones
        self.languages = languages
        self.hasCalendars = hasCalendars
        self.downloads = downloads
        self.timetableForms = timetableForms
    }

    /// `index.html`, `index.fr.html`.
    package func indexPath(in language: LanguageTag) -> String { "index\(suffix(language)).html" }

    /// `in/Asia/Karachi.html`, `in/Asia/Karachi.fr.html`.
    package func zonePath(_ zone: String, in language: LanguageTag, form: String = "html") -> String {
        "in/\(zone)\(suffix(language)).\(form)"
    }

    /// `changes.html`, `changes.fr.html`.
    package func changesPath(in language: LanguageTag) -> String { "changes\(suffix(language)).html" }

    /// `sessions/opening.html`, `speakers/amina-khan.fr.html`.
    package func path<Thing: PageSubject>(of id: ID<Thing>, in language: LanguageTag) -> String {
        "\(Thing.folder)/\(id)\(suffix(language)).html"
    }

    /// `tracks/history.ics`, in the first language; where there is a server, it translates.
    package func feedPath<Thing: PageSubject>(of id: ID<Thing>) -> String { "\(Thing.folder)/\(id).ics" }

    /// The picture that chats and social networks show of a session. Exported pages name it too, so that they have the bytes
    /// of those that are served; on a host without cards, links are shown without a picture.
    package func cardAddress(of id: ID<Session>, on zone: String) -> String? {
        publicRoot.map { "\($0)cards/\(id)/\(zone).png" }
    }

    package var changesFeedPath: String { "changes.atom" }
    package var changesDataPath: String { "changes.json" }

    /// The whole programme's feed.
    package func calendarPath(in language: LanguageTag) -> String {
        language == languages[0] ? "calendar.ics" : "calendar/\(language).ics"
    }

    /// The picture that leads a phone to the whole programme's feed.
    package func codePath(in language: LanguageTag) -> String { "assets/calendar\(suffix(language)).svg" }

    /// Nil without a public address.
    package func subscribeLinks(to path: String, name: String) -> SubscribeLinks? {
        publicRoot.flatMap { SubscribeLinks(address: $0 + path, name: name) }
    }

    /// `.fr` in the names of files that are not in the first language.
    package func languageSuffix(_ language: LanguageTag) -> String { suffix(language) }

    /// To what is in the tree in the first language only.
    package func subscribeLinks(to path: String, name: String, in language: LanguageTag) -> SubscribeLinks? {
        subscribeLinks(to: language == languages[0] ? path : "\(path)?language=\(language)", name: name)
    }

    private func suffix(_ language: LanguageTag) -> String { language == languages[0] ? "" : ".\(language)" }
}

/// What has a page and a feed of its own, in a folder of the tree.
package protocol PageSubject {
    static var folder: String { get }
}

extension Session: PageSubject { package static let folder = "sessions" }
extension Speaker: PageSubject { package static let folder = "speakers" }
extension Track: PageSubject { package static let folder = "tracks" }
extension Stream: PageSubject { package static let folder = "streams" }

/// Where a page stands in its tree. Its links are relative, so that they work from a disk and from any host.
package struct PagePlace: Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    /// Of what is written for pages anywhere in the tree (`Stencil`).
    static let ofStencils = PagePlace("in/")

    /// How many folders lead to it.
    var depth: Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

    /// To another file of the tree.
    package func link(to other: String) -> String {
        let link = String(repeating: "../", count: depth) + other
        // A colon before the first slash would make it a scheme.
        return link.prefix { $0 != "/" }.contains(":") ? "./" + link : link
    }
}
