internal import Diagnostics
internal import Programmes

enum PersonIsInOnePlace: Rule {
    static let id = "person-is-in-one-place"
    static let code: DiagnosticCode = "R102"
    static let level = RuleLevel.hard
    static let summary = "who speaks, chairs or interprets is in one session at a time, with their rest between two"

    static func violations(in agenda: Agenda) -> [Finding] {
        agenda.programme.speakers.indices.flatMap { place in
            let occupations = agenda.engagements[place].map {
                Occupation(place: $0, lane: place, interval: agenda.showings[$0].interval)
            }
            let speaker = agenda.programme.speakers[place]
            return conflicts(among: occupations, gap: speaker.rest).map { finding($0, agenda, of: speaker) }
        }
    }

    private static func finding(_ conflict: Conflict, _ agenda: Agenda, of speaker: Speaker) -> Finding {
        let other = conflict.others[0]
        let message =
            switch conflict.kind {
            case .overlap:
                "\(speaker.name) is in \(quoted(agenda.showings[conflict.place].id)) and "
                    + "\(quoted(agenda.showings[other].id)) at once: "
                    + agenda.times(of: conflict.place, beside: other)
            case .shortGap:
                "too little rest for \(speaker.name): \(agenda.gap(between: conflict.place, and: other)), "
                    + "and their rest is \(speaker.rest.spelled)"
            }
        return finding(
            message, at: agenda.time(of: conflict.place), related: agenda.labels(conflict.others),
            notes: agenda.more(conflict))
    }
}
