/// Writes iCalendar content lines (RFC 5545 section 3.1): escaped, folded, ended by CR LF.
///
/// It is our own because one bad line can empty a whole calendar in some clients, and libical's writer passes control
/// characters on, leaves `X-` values unescaped and quotes what must not be quoted (libical#592, #651, #653).
package struct CalendarWriter: Sendable {
    /// What was written so far.
    package private(set) var bytes: [UInt8] = []
    /// The line being written, before it is folded.
    private var line: [UInt8] = []

    package init() {}

    package mutating func begin(_ component: String) { property("BEGIN", .keyword(component)) }

    package mutating func end(_ component: String) { property("END", .keyword(component)) }

    package mutating func property(_ name: String, parameters: [Parameter] = [], _ value: PropertyValue) {
        line.removeAll(keepingCapacity: true)
        line.append(contentsOf: name.utf8)
        for parameter in parameters { line.append(parameter: parameter) }
        line.append(UInt8(ascii: ":"))
        line.append(value: value)
        bytes.append(folding: line)
    }

    /// Lines that another writer wrote.
    package mutating func append(_ lines: [UInt8]) { bytes.append(contentsOf: lines) }
}

extension [UInt8] {
    fileprivate mutating func append(value: PropertyValue) {
        switch value {
        case .text(let text): append(text: text)
        case .texts(let texts):
            for (index, text) in texts.enumerated() {
                if index > 0 { append(UInt8(ascii: ",")) }
                append(text: text)
            }
        case .uri(let uri): append(uri: uri)
        case .instant(let instant): append(instant: instant)
        case .local(let face): append(face: face)
        case .offset(let seconds): append(offset: seconds)
        case .date(let date): append(date: date)
        case .duration(let duration): append(duration: duration)
        case .integer(let number): append(contentsOf: String(number).utf8)
        case .keyword(let word): append(contentsOf: word.utf8)
        }
    }
}
