package import Chronology
package import Programmes

extension Wording {
    /// "All times: Karachi (UTC+5)".
    package func allTimes(zone: String, offset seconds: Int) -> String {
        messages.allTimes(self.zone(zone, offset: seconds))
    }

    /// "In London: 17:00".
    package func homeTime(zone: String, _ time: CivilTime) -> String {
        messages.homeTime(city(ofZone: zone), self.time(time))
    }

    /// "Clocks in London change on Sunday 29 March: UTC to UTC+1".
    package func clocksChange(zone: String, on date: CivilDate, from before: Int, to after: Int) -> String {
        messages.clocksChange(city(ofZone: zone), day(date), offset(before), offset(after))
    }

    /// "UTC until Sunday 29 March, 01:00, then UTC+1"; each change with the clock face that the old offset would show.
    package func offsets(startingAt first: Int, changes: [(moment: CivilDateTime, offset: Int)]) -> String {
        var steps: [String] = []
        var current = first
        for change in changes {
            steps.append(messages.offsetUntil(offset(current), dayAndTime(change.moment)))
            current = change.offset
        }
        return steps.reversed().reduce(offset(current)) { later, earlier in messages.then(earlier, later) }
    }

    /// "In English", "In English and French".
    package func spokenIn(_ languages: [LanguageTag]) -> String { messages.spokenIn(list(languages)) }

    /// "Interpreted into French and Urdu".
    package func interpretedInto(_ languages: [LanguageTag]) -> String { messages.interpretedInto(list(languages)) }

    /// "Interpretation in French".
    package func interpretation(in language: LanguageTag) -> String { messages.interpretationIn(name(of: language)) }

    package func kind(_ kind: Session.Kind) -> String {
        switch kind {
        case .plenary: messages.kinds.plenary
        case .talk: messages.kinds.talk
        case .panel: messages.kinds.panel
        case .workshop: messages.kinds.workshop
        case .rally: messages.kinds.rally
        case .meeting: messages.kinds.meeting
        case .other: messages.kinds.other
        }
    }

    package func status(_ status: Session.Status) -> String {
        switch status {
        case .confirmed: messages.confirmed
        case .tentative: messages.tentative
        case .cancelled: messages.cancelled
        }
    }

    /// "Edition 3, released 25 July 2020, 14:02 UTC".
    package func editionLine(number: Int, released instant: Instant) -> String {
        let utc = CivilDateTime(secondsSinceEpoch: instant.secondsSinceEpoch.flooredQuotient(by: 60) * 60)
        return messages.editionLine(String(number), messages.dayAndTime(date(utc.date), "\(time(utc.time)) UTC"))
    }
}
