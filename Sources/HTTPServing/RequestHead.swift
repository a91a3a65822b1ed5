internal import Web

/// The head of a request as it came, before anyone believes it.
struct RequestHead {
    var method: String
    var version: String
    /// Nil when it is not UTF-8.
    var target: String?
    var fields: [Headers.Field]

    /// Why the connection cannot go on. Whoever stands in front must never read another request than we do
    /// (RFC 9112 section 11.2), so what is ambiguous is refused, not guessed.
    func problem(under limits: ServerLimits) -> Problem? {
        guard let target else { return .malformed("the target is not UTF-8") }
        if target.utf8.count > limits.target {
            return Problem(414, "URI too long", "The address is longer than \(limits.target) bytes.")
        }
        if size > limits.head {
            return Problem(
                431, "Request header fields too large", "The request's head is longer than \(limits.head) bytes.")
        }
        return fault.map(Problem.malformed) ?? bodyProblem(under: limits)
    }

    private var size: Int {
        let line = method.utf8.count + (target?.utf8.count ?? 0) + version.utf8.count + 4
        return fields.reduce(line) { $0 + $1.name.utf8.count + $1.value.utf8.count + 4 }
    }

    private var fault: String? {
        guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
            return "only HTTP/1.1 and HTTP/1.0 are spoken here"
        }
        if let field = fields.first(where: { !$0.name.isToken }) {
            return "a header field's name has a character that no name has (\(field.name.utf8.count) bytes)"
        }
        if fields.contains(where: { $0.value.utf8.contains { $0 != 0x09 && ($0 < 0x20 || $0 == 0x7F) } }) {
            return "a header field's value has a control character"
        }
        return hostFault ?? framingFault
    }

    /// Exactly one in HTTP/1.1 (RFC 9112 section 3.2).
    private var hostFault: String? {
        let hosts = values(of: "Host")
        if hosts.count > 1 { return "there is more than one Host" }
        return version == "HTTP/1.1" && hosts.first?.isEmpty != false ? "there is no Host" : nil
    }

    private var framingFault: String? {
        let lengths = values(of: "Content-Length")
        let encodings = values(of: "Transfer-Encoding")
        if lengths.count > 1 { return "there is more than one Content-Length" }
        if encodings.count > 1 { return "there is more than one Transfer-Encoding" }
        if !lengths.isEmpty && !encodings.isEmpty { return "Content-Length and Transfer-Encoding exclude each other" }
        // Nothing here takes a body, so one whose length is not known beforehand is not waited for.
        if !encodings.isEmpty { return "a body in chunks is not taken here" }
        if let length = lengths.first, !length.isLength { return "Content-Length is not a number" }
        return nil
    }

    private func bodyProblem(under limits: ServerLimits) -> Problem? {
        guard bodyLength > limits.body else { return nil }
        return Problem(413, "Content too large", "Nothing here takes a body of \(bodyLength) bytes.")
    }

    /// 0 when there is none.
    var bodyLength: Int { values(of: "Content-Length").first.flatMap { Int($0) } ?? 0 }

    private func values(of name: String) -> [String] { Headers(fields).values(of: name) }
}

extension Problem {
    fileprivate static func malformed(_ fault: String) -> Problem {
        Problem(400, "Bad request", "The request is not well made: \(fault).")
    }
}

extension String {
    /// RFC 9110 section 5.6.2.
    fileprivate var isToken: Bool {
        !isEmpty
            && utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
                case UInt8(ascii: "0")...UInt8(ascii: "9"): true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }

    /// 1 to 15 digits.
    fileprivate var isLength: Bool {
        (1...15).contains(utf8.count) && utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
