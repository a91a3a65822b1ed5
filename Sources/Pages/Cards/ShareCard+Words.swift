internal import Chronology
internal import Programmes
internal import Scheduling
internal import Wording

extension ShareCard {
    private var wording: Wording { phrases.wording }
    private var messages: Messages { phrases.messages }

    /// What one should not overlook.
    var status: String? {
        switch entry.session.status {
        case .cancelled: messages.cancelled
        case .tentative: messages.tentative
        case .confirmed: entry.formerStart.map { messages.movedFrom(phrases.dayAndTime(zone.local(at: $0))) }
        }
    }

    /// "Saturday 24 July, 21:00–22:30".
    var time: String {
        guard let interval = entry.showing?.interval else { return messages.timeToBeAnnounced }
        let (start, end) = (zone.local(at: interval.start), zone.local(at: interval.end))
        let range = messages.dayAndTime(phrases.day(start.date), wording.timeRange(start.time, end.time))
        let days = end.date.daysSinceEpoch - start.date.daysSinceEpoch
        return wording.dayAfter(days).map { "\(range) (\($0))" } ?? range
    }

    /// "Karachi (UTC+5)"; nothing without a time.
    var clock: String? {
        entry.showing.map { wording.zone(zone.name, offset: zone.offset(at: $0.interval.start).seconds) }
    }

    /// Where, by whom, and when again, each isolated: no name may turn a time that stands beside it.
    var facts: String {
        let stream = programme.streams.count > 1 ? entry.stream?.title.words(in: phrases.language) : nil
        let people = entry.speakers.isEmpty ? nil : wording.isolatedList(entry.speakers.map(\.name))
        let again =
            entry.isCancelled ? [] : encores.prefix(2).map { phrases.dayAndTime(zone.local(at: $0.interval.start)) }
        let encores = again.isEmpty ? nil : "\(messages.encores): \(wording.isolatedList(again))"
        return [stream.map(isolated), people, encores].compactMap { $0 }.joined(separator: " · ")
    }

    /// All that can be read on it, for those who hear it, and so without marks of direction.
    var description: String {
        let parts = [status, time, clock, facts, programme.title.words(in: phrases.language)]
        let words = parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ". ")
        return String(String.UnicodeScalarView(words.unicodeScalars.filter { !isDirectionMark($0) }))
    }

    private func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
        ("\u{202A}"..."\u{202E}").contains(scalar) || ("\u{2066}"..."\u{2069}").contains(scalar)
    }
}
