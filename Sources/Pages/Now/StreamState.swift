package import Chronology
package import Programmes
package import Scheduling

/// What is on in one stream and what is next.
package struct StreamState: Sendable {
    /// Nil: what has no stream.
    package let stream: Stream?
    package let on: Showing?
    package let next: Showing?
}

extension Catalogue {
    /// Stream by stream, in written order. Without a stream several may be on at once: the latest stands for them.
    package func streamStates(at instant: Instant) -> [StreamState] {
        let running = edition.schedule.showings.filter { $0.interval.end > instant && !isCancelled($0) }
        let byStream = Dictionary(grouping: running, by: \.stream)
        func state(_ stream: Stream?) -> StreamState {
            let showings = byStream[stream?.id] ?? []
            return StreamState(
                stream: stream, on: showings.last { $0.interval.start <= instant },
                next: showings.first { $0.interval.start > instant })
        }
        return programme.streams.map(state) + (byStream[nil] == nil ? [] : [state(nil)])
    }

    private func isCancelled(_ showing: Showing) -> Bool { entry(showing.id)?.isCancelled ?? true }
}
