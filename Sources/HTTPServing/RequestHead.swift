internal import CMicroHTTPD
internal import Glibc
internal import Web

/// The head of a request as it came, before anyone believes it. Its fields are read once, where the library holds them: what is
/// kept of them is good as long as the request is.
struct RequestHead {
    private let targetSize: Int?
    private let isKnownVersion: Bool
    private let needsHost: Bool
    private var size: Int
    private var fields = FieldFaults()
    private var seams: HeadSeams
    private var hosts = 0
    private var hasEmptyHost = false
    private var lengths = 0
    private var length: Int?
    private var chunkings = 0
    private var conditions = Conditions()

    /// What the fields ask, as far as a ready file's answer depends on it.
    private struct Conditions {
        var isRead: Bool
        var encodings: UnsafeRawBufferPointer?
        var ifNoneMatch: UnsafeRawBufferPointer?
        /// A field that is not weighed here, or is there twice.
        var areMore = false

        init() { isRead = false }
    }

    /// `targetSize`: nil when the target is not UTF-8.
    init(
        _ method: UnsafePointer<CChar>, _ version: UnsafePointer<CChar>, targetSize: Int?,
        fieldsOf connection: OpaquePointer
    ) {
        self.targetSize = targetSize
        needsHost = strcmp(version, "HTTP/1.1") == 0
        isKnownVersion = needsHost || strcmp(version, "HTTP/1.0") == 0
        conditions.isRead = strcmp(method, "GET") == 0 || strcmp(method, "HEAD") == 0
        let (methodSize, versionSize) = (strlen(method), strlen(version))
        size = methodSize + (targetSize ?? 0) + versionSize + 4
        seams = HeadSeams(from: method, size: cmhd_head_size(connection))
        seams.pass(method: methodSize, target: targetSize ?? 0, version, versionSize)
        withUnsafeMutablePointer(to: &self) {
            _ = MHD_get_connection_values_n(connection, .HEADER_KIND, readField, $0)
        }
        seams.end()
    }

    fileprivate mutating func add(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
        size += name.count + value.count + 4
        fields.add(name, value)
        seams.pass(name, value)
        switch FieldName(name) {
        case .host:
            hosts += 1
            hasEmptyHost = value.isEmpty
        case .contentLength:
            lengths += 1
            length = Self.length(value)
        case .transferEncoding: chunkings += 1
        case .acceptEncoding:
            conditions.areMore = conditions.areMore || conditions.encodings != nil
            conditions.encodings = value
        case .ifNoneMatch:
            conditions.areMore = conditions.areMore || conditions.ifNoneMatch != nil
            conditions.ifNoneMatch = value
        case .otherCondition: conditions.areMore = true
        case nil: break
        }
    }

    /// Whether a ready file's answer depends on nothing but `encodings` and `ifNoneMatch`.
    var isSimple: Bool { conditions.isRead && !conditions.areMore }

    var encodings: Encodings { conditions.encodings.map { Encodings($0) } ?? .none }

    var ifNoneMatch: UnsafeRawBufferPointer? { conditions.ifNoneMatch }

    /// 0 when there is none.
    var bodyLength: Int { length ?? 0 }

    /// Why the connection cannot go on. Whoever stands in front must never read another request than we do
    /// (RFC 9112 section 11.2), so what is ambiguous is refused, not guessed.
    func problem(under limits: ServerLimits) -> Problem? {
        guard let targetSize else { return .malformed("the target is not UTF-8") }
        if targetSize > limits.target {
            return Problem(414, "URI too long", "The address is longer than \(limits.target) bytes.")
        }
        if size > limits.head {
            return Problem(
                431, "Request header fields too large", "The request's head is longer than \(limits.head) bytes.")
        }
        if let fault { return .malformed(fault) }
        guard bodyLength > limits.body else { return nil }
        return Problem(413, "Content too large", "Nothing here takes a body of \(bodyLength) bytes.")
    }

    private var fault: String? {
        isKnownVersion
            ? fields.fault ?? seams.fault ?? hostFault ?? framingFault : "only HTTP/1.1 and HTTP/1.0 are spoken here"
    }

    /// Exactly one in HTTP/1.1 (RFC 9112 section 3.2).
    private var hostFault: String? {
        if hosts > 1 { return "there is more than one Host" }
        return needsHost && (hosts == 0 || hasEmptyHost) ? "there is no Host" : nil
    }

    private var framingFault: String? {
        if lengths > 1 { return "there is more than one Content-Length" }
        if chunkings > 1 { return "there is more than one Transfer-Encoding" }
        if lengths > 0 && chunkings > 0 { return "Content-Length and Transfer-Encoding exclude each other" }
        // Nothing here takes a body, so one whose length is not known beforehand is not waited for.
        if chunkings > 0 { return "a body in chunks is not taken here" }
        return lengths == 1 && length == nil ? "Content-Length is not a number" : nil
    }

    /// 1 to 15 digits.
    private static func length(_ value: UnsafeRawBufferPointer) -> Int? {
        guard (1...15).contains(value.count), value.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return value.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}

private func readField(
    _ context: UnsafeMutableRawPointer?, _ kind: MHD_ValueKind, _ name: UnsafePointer<CChar>?, _ nameSize: Int,
    _ value: UnsafePointer<CChar>?, _ valueSize: Int
) -> MHD_Result {
    context?.assumingMemoryBound(to: RequestHead.self).pointee.add(
        UnsafeRawBufferPointer(start: name, count: name == nil ? 0 : nameSize),
        UnsafeRawBufferPointer(start: value, count: value == nil ? 0 : valueSize))
    return .YES
}

extension Problem {
    fileprivate static func malformed(_ fault: String) -> Problem {
        Problem(400, "Bad request", "The request is not well made: \(fault).")
    }
}
