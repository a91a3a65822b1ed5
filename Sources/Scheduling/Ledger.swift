package import Chronology
package import Programmes

/// What has been published of each showing, edition by edition: the memory that lets a calendar client trust a feed.
/// Entries are never forgotten, so that a showing that comes back after years goes on counting where it stopped.
package struct Ledger: Hashable, Sendable {
    /// Sorted by showing, each once.
    package let entries: [Entry]

    package static let empty = Ledger(entries: [])

    package init(entries: [Entry]) {
        self.entries = entries.sorted { $0.showing < $1.showing }
    }

    package struct Entry: Hashable, Sendable {
        package let showing: ShowingID
        package let interval: Interval
        /// As published: what has left the programme is `.cancelled`.
        package let status: Session.Status
        package let stamp: Stamp
        /// A digest of all that the feeds say of it but for the stamps.
        package let content: String
        /// The edition whose text describes it: the ledger's own or, for what has left the programme, the last that had it.
        package let edition: Int

        package init(
            showing: ShowingID, interval: Interval, status: Session.Status, stamp: Stamp, content: String, edition: Int
        ) {
            self.showing = showing
            self.interval = interval
            self.status = status
            self.stamp = stamp
            self.content = content
            self.edition = edition
        }
    }

    package subscript(showing: ShowingID) -> Entry? {
        let place = entries.partitioningIndex { !($0.showing < showing) }
        return place < entries.count && entries[place].showing == showing ? entries[place] : nil
    }

    /// The ledger of the next edition. `contents` are digests of what its feeds say of each of its showings.
    package func next(
        edition: Int, at instant: Instant, schedule: Schedule, contents: [ShowingID: String]
    ) -> Ledger {
        let statuses = Dictionary(schedule.programme.sessions.map { ($0.id, $0.status) }) { first, _ in first }
        let present = schedule.showings.map { showing in
            entry(
                for: showing, status: statuses[showing.id.session] ?? .confirmed, content: contents[showing.id] ?? "",
                edition: edition, at: instant)
        }
        let still = Set(schedule.showings.map(\.id))
        let gone = entries.filter { !still.contains($0.showing) }.map { $0.withdrawn(at: instant) }
        return Ledger(entries: present + gone)
    }

    /// RFC 5546 section 2.1.4: SEQUENCE rises with start, end or status; LAST-MODIFIED with anything that is said.
    private func entry(
        for showing: Showing, status: Session.Status, content: String, edition: Int, at instant: Instant
    ) -> Entry {
        guard let before = self[showing.id] else {
            return Entry(
                showing: showing.id, interval: showing.interval, status: status,
                stamp: Stamp(created: instant, lastModified: instant, sequence: 0), content: content, edition: edition)
        }
        let isRescheduled = before.interval != showing.interval || before.status != status
        let isChanged = isRescheduled || before.content != content
        let stamp = Stamp(
            created: before.stamp.created, lastModified: isChanged ? instant : before.stamp.lastModified,
            sequence: before.stamp.sequence + (isRescheduled ? 1 : 0))
        return Entry(
            showing: showing.id, interval: showing.interval, status: status, stamp: stamp, content: content,
            edition: edition)
    }
}

extension Ledger.Entry {
    /// How long after its end a cancelled showing is still told to calendars.
    package static let cancellationIsTold = Duration.seconds(14 * 86_400)

    /// Whether the edition of `instant` still tells calendars that it is cancelled.
    package func isTold(at instant: Instant) -> Bool {
        status != .cancelled || instant <= interval.end + Self.cancellationIsTold
    }

    fileprivate func withdrawn(at instant: Instant) -> Ledger.Entry {
        guard status != .cancelled else { return self }
        let stamp = Stamp(created: stamp.created, lastModified: instant, sequence: stamp.sequence + 1)
        return Ledger.Entry(
            showing: showing, interval: interval, status: .cancelled, stamp: stamp, content: content, edition: edition)
    }
}

extension Array {
    /// The first place whose element satisfies a predicate that holds for all after it once it holds.
    fileprivate func partitioningIndex(_ belongsToSecond: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongsToSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
