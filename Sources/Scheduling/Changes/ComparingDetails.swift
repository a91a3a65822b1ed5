internal import Programmes

extension Comparison {
    /// In the order of `Detail.allCases`.
    func details(_ was: Session, _ becomes: Session) -> [EditionChange.Detail] {
        EditionChange.Detail.allCases.filter { isChanged($0, was, becomes) }
    }

    private func isChanged(_ detail: EditionChange.Detail, _ was: Session, _ becomes: Session) -> Bool {
        switch detail {
        case .description: was.description.reads(otherwiseThan: becomes.description)
        case .kind: was.kind != becomes.kind
        case .status: isTentativeChanged(was, becomes)
        case .speakers: old.names(was.speakers) != new.names(becomes.speakers)
        case .chairs: old.names(was.chairs) != new.names(becomes.chairs)
        case .interpreters: interpreters(was, old) != interpreters(becomes, new)
        case .languages: was.languages != becomes.languages
        case .interpretation: was.interpretation != becomes.interpretation
        case .track:
            was.track != becomes.track
                || old.trackTitle(was.track).reads(otherwiseThan: new.trackTitle(becomes.track))
        case .tags: was.tags != becomes.tags
        case .links: was.links != becomes.links
        case .recording: was.recording != becomes.recording
        case .watch: isWatchedOtherwise(was, becomes)
        }
    }

    private func isTentativeChanged(_ was: Session, _ becomes: Session) -> Bool {
        Set([was.status, becomes.status]) == [.tentative, .confirmed]
    }

    private func interpreters(_ session: Session, _ index: EditionIndex) -> [[String]] {
        session.interpreters.map { [$0.language.description] + index.names($0.people) }
    }

    /// The stream is the same one, and is to be found elsewhere or called otherwise.
    private func isWatchedOtherwise(_ was: Session, _ becomes: Session) -> Bool {
        was.showings.contains { id in
            guard let before = old.side(id)?.stream, let after = new.side(id)?.stream, before.id == after.id
            else { return false }
            return before.watch != after.watch || before.address != after.address
                || before.channels != after.channels || before.title.reads(otherwiseThan: after.title)
        }
    }
}

extension Text {
    /// In any language; where it is written first does not matter.
    func reads(otherwiseThan other: Text) -> Bool { Set(translations) != Set(other.translations) }
}

extension Text? {
    fileprivate func reads(otherwiseThan other: Text?) -> Bool {
        switch (self, other) {
        case (nil, nil): false
        case (let text?, let other?): text.reads(otherwiseThan: other)
        default: true
        }
    }
}
