internal import Programmes
internal import Scheduling

extension TimetablePage {
    /// What filters and the script ask of a showing, and whether the filter leaves it out.
    func facts(of entry: Catalogue.Entry) -> [(String, String?)] {
        let session = entry.session
        var seen: Set<String> = []
        let follow = (session.languages + session.interpretation).map(\.language).filter { seen.insert($0).inserted }
        let people = session.people.map(\.description)
        return [
            ("data-session", session.id.description), ("data-tracks", session.track?.description),
            ("data-streams", entry.stream?.id.description),
            ("data-speakers", people.isEmpty ? nil : people.joined(separator: " ")),
            ("data-kinds", session.kind.rawValue), ("data-follow", follow.joined(separator: " ")),
            ("hidden", filter.shows(entry) ? nil : ""),
        ]
    }
}
