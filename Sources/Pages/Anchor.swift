package import Programmes

/// Where a showing stands on a timetable page: `opening`, `opening.east` for an encore, since ids have no dots,
/// `circle._2027-09-08` for a date of a series. The page's
/// own anchors begin with `_`, which ids don't have either.
package func anchor(of showing: ShowingID) -> String {
    showing.session.description + (showing.part.isEmpty ? "" : ".\(showing.part)")
}
