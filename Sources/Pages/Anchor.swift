package import Programmes

/// Where a showing stands on a timetable page: `opening`, and `opening.east` for an encore, since ids have no dots. The page's
/// own anchors begin with `_`, which ids don't have either.
package func anchor(of showing: ShowingID) -> String {
    showing.session.description + (showing.encore.map { ".\($0)" } ?? "")
}
