internal import Programmes

extension Fact {
    /// Those that say the same of several as one, given up together.
    static func grouped(_ facts: [Fact]) -> [Fact] {
        var members: [Topic: [Fact]] = [:]
        var topics: [Topic] = []
        for fact in facts {
            if members[fact.topic] == nil { topics.append(fact.topic) }
            members[fact.topic, default: []].append(fact)
        }
        return topics.compactMap { members[$0] }.map(Fact.init(all:))
    }

    fileprivate struct Topic: Hashable {
        let kind: Subject.Kind
        let field: Substring?
        let verb: Substring
    }

    private var topic: Topic {
        Topic(
            kind: subject.kind, field: subject.field.split(separator: "/").last,
            verb: predicate.prefix { $0 != " " })
    }

    private init(all facts: [Fact]) {
        let first = facts[0]
        guard facts.count > 1 else {
            self = first
            return
        }
        let count = Set(facts.map(\.subject.id)).count
        let areAlike = facts.allSatisfy { $0.predicate == first.predicate }
        self.init(
            count == 1 ? first.owner : "each of \(count) \(first.subject.kind.rawValue)s",
            areAlike ? first.predicate : first.topic.inGeneral, at: first.subject
        ) { programme in
            for fact in facts { fact.lift(&programme) }
        }
    }
}

extension Fact.Topic {
    /// What differs from one to the other in few words.
    fileprivate var inGeneral: String {
        if verb == "stays" { return "stays where it is" }
        return field.map { "has its \"\($0)\"" } ?? "takes its time"
    }
}
