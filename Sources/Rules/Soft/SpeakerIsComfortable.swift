internal import Chronology
package import Diagnostics
package import Programmes
internal import Scheduling

/// Of a speaker with neither a zone nor comfortable hours nobody said where they are, so nobody can say how late it is there.
package enum SpeakerIsComfortable: Rule, SoftRule {
    package static let id = "speaker-is-comfortable"
    package static let code: DiagnosticCode = "R201"
    package static let level = RuleLevel.soft
    package static let summary = "nobody has to speak outside their comfortable hours, on their own clocks"
    /// For every minute and everybody.
    package static let counts = "minutes outside somebody's comfortable hours"
    package static let usualWeight = 20

    package static func violations(in agenda: Agenda) -> [Finding] {
        agenda.programme.speakers.enumerated().flatMap { place, speaker -> [Finding] in
            guard speaker.saysWhenComfortable, let zone = agenda.clocks(of: speaker) else { return [] }
            return agenda.engagements[place].filter {
                !zone.isCovered(agenda.showings[$0].interval, by: [.daily(speaker.comfortable)])
            }.map { finding(speaker, zone, $0, agenda) }
        }
    }

    package static func charges(in agenda: Agenda, weight: Int) -> [Charge] {
        agenda.programme.speakers.enumerated().flatMap { place, speaker -> [Charge] in
            guard speaker.saysWhenComfortable, let zone = agenda.clocks(of: speaker) else { return [] }
            return agenda.engagements[place].map { engagement in
                let showing = agenda.showings[engagement]
                let outside =
                    showing.interval.length.wholeSeconds
                    - zone.seconds(of: showing.interval, in: [.daily(speaker.comfortable)])
                return Charge(id, weight * (outside / 60), session: showing.id.session)
            }
        }
    }

    private static func finding(_ speaker: Speaker, _ zone: Zone, _ place: Int, _ agenda: Agenda) -> Finding {
        let showing = agenda.showings[place]
        return finding(
            message(speaker, zone, showing.interval), at: agenda.time(of: place),
            related: [.init("comfortable \(speaker.comfortable.spelled)", at: .speaker(speaker.id, "comfortable"))],
            notes: ["\(quoted(showing.id)) is \(showing.interval.spelled(on: zone)) in \(zone.name)"])
    }

    private static func message(_ speaker: Speaker, _ zone: Zone, _ interval: Interval) -> String {
        let clocks = "on their own clocks (\(zone.name))"
        let (start, end) = (zone.local(at: interval.start).time, zone.local(at: interval.end).time)
        guard zone.touches(interval, [.daily(night)]) else {
            return "\(speaker.name) is on from \(interval.clockTimes(on: zone)) \(clocks), "
                + "outside their comfortable \(speaker.comfortable.spelled)"
        }
        let when = night.contains(start) ? "at \(start)" : "until \(end)"
        return "\(speaker.name) is on \(when) \(clocks), in the middle of the night"
    }

    private static let night = DailyHours(from: .midnight, to: CivilTime(secondsOfDay: 6 * 3_600))
}

extension Speaker {
    /// Whether anything is known of how late it is for them.
    package var saysWhenComfortable: Bool { zone != nil || comfortable != Speaker.usuallyComfortable }
}
