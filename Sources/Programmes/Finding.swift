package import Diagnostics

/// Something of a programme that can be spoken of: an item, or one of its fields.
package struct Subject: Hashable, Sendable {
    package let kind: Kind
    /// The item's id; of what has none (a break, the programme itself), its place in the list or nothing.
    package let id: String
    /// The field, nested ones joined by `/` and list items by their place from 0: `at`, `encores/east/at`, `available/0`.
    package let field: String

    package enum Kind: String, Hashable, Sendable {
        case programme, stream, track, region, speaker, session, pause = "break"
    }

    package init(_ kind: Kind, _ id: String = "", _ field: String = "") {
        self.kind = kind
        self.id = id
        self.field = field
    }

    package static func programme(_ field: String = "") -> Subject { Subject(.programme, "", field) }
    package static func session(_ id: ID<Session>, _ field: String = "") -> Subject {
        Subject(.session, id.description, field)
    }
    package static func speaker(_ id: ID<Speaker>, _ field: String = "") -> Subject {
        Subject(.speaker, id.description, field)
    }
    package static func stream(_ id: ID<Stream>, _ field: String = "") -> Subject {
        Subject(.stream, id.description, field)
    }
    package static func region(_ id: ID<Region>, _ field: String = "") -> Subject {
        Subject(.region, id.description, field)
    }
    package static func track(_ id: ID<Track>, _ field: String = "") -> Subject {
        Subject(.track, id.description, field)
    }

    /// Where a showing's time, or another field of it, is written.
    package static func showing(_ id: ShowingID, _ field: String) -> Subject {
        .session(
            id.session, id.encore.map { "encores/\($0)/\(field)" } ?? id.date.map { "dates/\($0)/\(field)" } ?? field)
    }

    package func field(_ field: String) -> Subject { Subject(kind, id, field) }

    /// `at` for `dates/2027-09-08/at`.
    var ofFirstDate: Subject {
        field.hasPrefix("dates/") ? self.field(String(field.split(separator: "/").last ?? "")) : self
    }
}

/// A mistake or a remark about a programme, in terms of its subjects: a programme that comes from a store, where there is no
/// file, is judged by the same code. `SourceMap` makes a `Diagnostic` of it.
package struct Finding: Hashable, Sendable {
    package let code: DiagnosticCode
    package let severity: Severity
    package let message: String
    package let subject: Subject
    package var related: [Related] = []
    package var notes: [String] = []
    package var fixes: [Replacement] = []

    package init(
        _ code: DiagnosticCode, _ severity: Severity, _ message: String, at subject: Subject,
        related: [Related] = [], notes: [String] = [], fixes: [Replacement] = []
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.subject = subject
        self.related = related
        self.notes = notes
        self.fixes = fixes
    }

    package struct Related: Hashable, Sendable {
        package let text: String
        package let subject: Subject

        package init(_ text: String, at subject: Subject) {
            self.text = text
            self.subject = subject
        }
    }

    /// What to write at the subject instead.
    package struct Replacement: Hashable, Sendable {
        package let summary: String
        package let text: String
        package let isSafe: Bool

        package init(_ summary: String, writing text: String, isSafe: Bool) {
            self.summary = summary
            self.text = text
            self.isSafe = isSafe
        }
    }
}
