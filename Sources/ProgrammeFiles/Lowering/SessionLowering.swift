internal import Chronology
internal import Diagnostics
internal import Programmes

extension Lowering {
    /// Sessions as a list, or grouped by day.
    mutating func sessions(_ roots: [Item]) -> [Session] {
        tables("sessions", in: roots).flatMap { node -> [Session] in
            switch node.content {
            case .list(let items):
                return bounded(items, "sessions", at: node.range).compactMap { session($0, on: nil) }
            case .map(let days): return days.flatMap { sessions(of: $0) }
            case .scalar:
                report("P103", "sessions has no value: expected a list of sessions", at: node.range)
                return []
            }
        }
    }

    private mutating func sessions(of day: Node.Entry) -> [Session] {
        let date: CivilDate
        do { date = try DateNotation.parse(day.key) } catch {
            report(DiagnosticCode(error.code), error.message, at: day.keyRange)
            return []
        }
        guard case .list(let items) = day.value.content else {
            report("P103", "the sessions of \(date) are a list, not \(day.value.kind)", at: day.value.range)
            return []
        }
        return bounded(items, "sessions", at: day.value.range).compactMap { session($0, on: date) }
    }

    private mutating func session(_ node: Node, on day: CivilDate?) -> Session? {
        guard let item = item(node, .session, at: subject(.session, of: node, .session)) else { return nil }
        let id = declaration(item, .session)
        map.recordExtent(item.subject, node.range, isRow: node.isFromSpreadsheet)
        let languages = languages(item, "language")
        let own = languages.first ?? base
        let title = text(item, "title", in: own)
        let length = positiveLength(item)
        var session = Session(
            id: ID(item.subject.id), title: title ?? Text(id ?? "session", own), length: length ?? .seconds(60),
            languages: languages.isEmpty ? [base] : languages)
        session.description = text(item, "description", in: own)
        session.at = time(item, "at", on: day)
        readPlace(item, into: &session)
        readPeople(item, into: &session)
        readPublic(item, into: &session)
        readWishes(item, into: &session)
        session.encores = encores(item, on: day)
        session.series = series(item, at: session.at)
        return session
    }

    private mutating func readPlace(_ item: Item, into session: inout Session) {
        session.kind = choice(item, "kind") ?? session.kind
        session.stream = reference(item, "stream", to: .stream)
        session.track = reference(item, "track", to: .track)
        session.status = choice(item, "status") ?? session.status
        session.isPinned = flag(item, "pinned")
        session.recording = url(item, "recording")
        session.tags = distinct(list(item, "tags")) { lowering, node in
            lowering.words(node, "tags", expected: "a word").flatMap {
                lowering.checked($0, "tags", at: node) ? $0.trimmed : nil
            }
        }
        for node in list(item, "links") {
            guard let link = self.item(node, .link, at: item.subject("links")) else { continue }
            let title = text(link, "title", in: session.languages[0])
            let url = url(link, "url")
            if let title, let url { session.links.append(Session.Link(title: title, url: url)) }
        }
    }

    private mutating func readPeople(_ item: Item, into session: inout Session) {
        session.speakers = references(item, "speakers", to: .speaker)
        session.chairs = references(item, "chair", to: .speaker)
        session.interpretation = self.languages(item, "interpretation")
        for entry in entries(item, "interpreters") {
            guard let language = languageTag(entry.key, at: entry.keyRange) else { continue }
            let people: [ID<Speaker>] = distinct(list(entry.value, "interpreters")) { lowering, node in
                lowering.reference(node, "interpreters", to: .speaker).map { ID<Speaker>($0) }
            }
            session.interpreters.append(Session.Interpreters(language: language, people: people))
        }
    }

    private mutating func readPublic(_ item: Item, into session: inout Session) {
        if let node = item.values["audience"], let audience = reference(node, "audience", to: .audience) {
            session.audience = audience
        }
        session.demand = integer(item, "demand", in: 0...1_000_000_000)
        for entry in entries(item, "interest") {
            references.append(Reference(kind: .region, name: entry.key, range: entry.keyRange))
            session.interest[ID(entry.key)] = integer(entry.value, "interest", in: 0...5)
        }
    }

    private mutating func readWishes(_ item: Item, into session: inout Session) {
        session.within = windows(item, "within")
        session.preferred = windows(item, "preferred")
        for node in list(item, "after") {
            guard
                let condition = value(node, "after", expected: "ID or ID + 30m", RelativeNotation.condition)
            else { continue }
            refer(to: condition.showing, at: node.range)
            session.after.append(condition)
        }
        session.notParallelTo = references(item, "not-parallel-to", to: .session)
        session.sharesPublicWith = references(item, "shares-public-with", to: .session)
        session.sameStreamAs = references(item, "same-stream-as", to: .session)
    }

    private mutating func encores(_ item: Item, on day: CivilDate?) -> [Encore] {
        var encores: [Encore] = []
        for node in list(item, "encores") {
            guard let encore = self.item(node, .encore, at: item.subject("encores/\(node.id ?? "")")) else { continue }
            let id = declaration(encore, .encore, within: item.subject.id)
            let at = time(encore, "at", on: day)
            let stream: ID<Stream>? = reference(encore, "stream", to: .stream)
            if let id { encores.append(Encore(id: ID(id), at: at, stream: stream)) }
        }
        return encores
    }
}
