internal import Pages
internal import Programmes
internal import Scheduling

extension Export {
    var publicRoot: String? { site.publicRoot }

    /// The public address of a file of the tree.
    func address(of path: String) -> String? { publicRoot.map { $0 + path } }

    /// Where a showing stands on its session's page; of what has left the programme, the page that says so.
    func pagePath(of id: ShowingID, in language: LanguageTag) -> String {
        guard catalogue.isOnTimetable(id), let session = catalogue.session(id.session) else {
            return site.changesPath(in: language)
        }
        let page = site.path(of: id.session, in: language)
        return id == session.firstShowing ? page : "\(page)#\(anchor(of: id))"
    }

    func pageAddress(of id: ShowingID, in language: LanguageTag) -> String? {
        address(of: pagePath(of: id, in: language))
    }
}
