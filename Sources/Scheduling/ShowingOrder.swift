internal import Chronology
package import Programmes

extension Programme {
    /// By start, then stream in written order, then session in written order: how people read a timetable.
    package func inOrder(_ showings: [Showing]) -> [Showing] {
        let places = Dictionary(streams.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let written = Dictionary(sessions.flatMap(\.showings).enumerated().map { ($1, $0) }) { first, _ in first }
        func rank(_ showing: Showing) -> (Int, Int, Int) {
            (
                showing.interval.start.secondsSinceEpoch, showing.stream.flatMap { places[$0] } ?? .max,
                written[showing.id] ?? .max
            )
        }
        return showings.map { (rank($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

extension Session {
    /// Where one of its showings is; `sole` is the only stream of a programme that has one, which need not be named.
    package func stream(of showing: ShowingID, sole: ID<Stream>?) -> ID<Stream>? {
        let encore = showing.encore.flatMap { id in encores.first { $0.id == id } }
        return encore?.stream ?? stream ?? sole
    }
}
