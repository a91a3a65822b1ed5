internal import Programmes

/// Feeds of ids alone, at hand by the bytes of a query: what nearly everybody asks for who has picked, again and again.
///
/// They are the same bytes as `PickIndex` and `CalendarBook` make them.
final class PlainFeeds: Sendable {
    private typealias Kind = FeedQuery.Picks.Kind

    /// Of each kind, the places of its ids among those of the kind, and where the kind begins among all picks.
    private let ids: [(table: ByteTable, begin: Int)]
    /// Ascending by kind and id, so that sorted numbers are a query in its canonical form.
    private let picks: [Pick]
    /// By place in what is told: which event that is; nil for what is in no calendar.
    private let eventOfPlace: [Int?]
    private let events: [[UInt8]]
    private let book: CalendarBook

    private struct Pick: Sendable {
        let kind: Kind
        let id: String
        let places: [Int]
        /// What a calendar of nothing else is called.
        let title: String
    }

    init(_ index: PickIndex, _ book: CalendarBook) {
        self.book = book
        var picks: [Pick] = []
        var ids: [(ByteTable, Int)] = []
        for kind in Kind.allCases {
            ids.append((ByteTable(index.ids(of: kind)), picks.count))
            picks += index.ids(of: kind).map { id in
                let alone = FeedQuery.Picks { $0 == kind ? [id] : [] }
                return Pick(
                    kind: kind, id: id, places: index.places(alone), title: index.title(of: alone, in: book.language))
            }
        }
        self.picks = picks
        self.ids = ids
        (eventOfPlace, events) = book.eventsByPlace
    }

    /// Nil where the query asks for more than ids, or for nothing that there is, or for more than one calendar can hold.
    func file(_ query: UnsafeRawBufferPointer) -> ExportedFile? {
        guard let chosen = plainPicks(query, number)?.inOrder, !chosen.isEmpty else { return nil }
        let title = chosen.count == 1 ? picks[chosen[0]].title : book.title
        let feed = Feed(path: reference(chosen, query.count), title: title, placeholderName: "my", showings: [])
        return book.file(feed, events: bytes(of: chosen))
    }

    private func number(_ kind: Kind, _ id: UnsafeRawBufferPointer) -> Int? {
        let (table, begin) = ids[kind.rawValue]
        return table[id].map { $0 + begin }
    }

    private func reference(_ chosen: [Int], _ size: Int) -> String {
        var text = FeedQuery.pickedPath
        text.reserveCapacity(text.utf8.count + 1 + size)
        var last: Kind?
        for number in chosen {
            let kind = picks[number].kind
            if kind == last {
                text += ","
            } else {
                text += last == nil ? "?" : "&"
                text += kind.name
                text += "="
            }
            text += picks[number].id
            last = kind
        }
        return text
    }

    private func bytes(of chosen: [Int]) -> [[UInt8]] {
        var places: [Int] = []
        for number in chosen { places += picks[number].places }
        var isIn = [Bool](repeating: false, count: events.count)
        var bytes: [[UInt8]] = []
        bytes.reserveCapacity(places.count)
        for place in places.inOrder {
            guard let event = eventOfPlace[place], !isIn[event] else { continue }
            isIn[event] = true
            bytes.append(events[event])
        }
        return bytes
    }
}
