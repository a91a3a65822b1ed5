internal import CMicroHTTPD
internal import Web

/// The fields that are acted on before a request is read as a whole.
enum FieldName {
    case host, contentLength, transferEncoding, acceptEncoding, ifNoneMatch
    /// Of `If-Match`, `If-Modified-Since` and `If-Unmodified-Since`.
    case otherCondition

    /// Nil for any other.
    init?(_ name: UnsafeRawBufferPointer) {
        switch name.count {
        case 4 where name.isName("host"): self = .host
        case 8 where name.isName("if-match"): self = .otherCondition
        case 13 where name.isName("if-none-match"): self = .ifNoneMatch
        case 14 where name.isName("content-length"): self = .contentLength
        case 15 where name.isName("accept-encoding"): self = .acceptEncoding
        case 17 where name.isName("transfer-encoding"): self = .transferEncoding
        case 17 where name.isName("if-modified-since"): self = .otherCondition
        case 19 where name.isName("if-unmodified-since"): self = .otherCondition
        default: return nil
        }
    }
}

extension UnsafeRawBufferPointer {
    /// `name`: in lower case, and as long as this is.
    fileprivate func isName(_ name: StaticString) -> Bool {
        for index in indices {
            let byte = self[index]
            let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            if lower != name.utf8Start[index] { return false }
        }
        return true
    }
}

/// What is wrong with the fields of a head, whatever their names.
struct FieldFaults {
    private(set) var fault: String?

    mutating func add(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
        guard fault == nil else { return }
        if name.isEmpty || !name.allSatisfy(Self.isOfToken) {
            fault = "a header field's name has a character that no name has (\(name.count) bytes)"
        } else if value.contains(where: { $0 != 0x09 && ($0 < 0x20 || $0 == 0x7F) }) {
            fault = "a header field's value has a control character"
        }
    }

    /// RFC 9110 section 5.6.2: letters, digits and ``!#$%&'*+-.^_`|~``.
    private static func isOfToken(_ byte: UInt8) -> Bool {
        byte < 64 ? low & 1 << UInt64(byte) != 0 : byte < 128 && high & 1 << UInt64(byte - 64) != 0
    }

    /// A bit for each character, since this is asked of every byte.
    private static var low: UInt64 { 0x03FF_6CFA_0000_0000 }
    private static var high: UInt64 { 0x57FF_FFFF_C7FF_FFFE }
}

/// All fields of a request, in order, whatever is in them.
func fields(of connection: OpaquePointer) -> [Headers.Field] {
    var fields: [Headers.Field] = []
    withUnsafeMutablePointer(to: &fields) { fields in
        _ = MHD_get_connection_values_n(connection, .HEADER_KIND, gather, fields)
    }
    return fields
}

private func gather(
    _ context: UnsafeMutableRawPointer?, _ kind: MHD_ValueKind, _ name: UnsafePointer<CChar>?, _ nameSize: Int,
    _ value: UnsafePointer<CChar>?, _ valueSize: Int
) -> MHD_Result {
    let fields = context?.assumingMemoryBound(to: [Headers.Field].self)
    fields?.pointee.append(Headers.Field(text(name, nameSize), text(value, valueSize)))
    return .YES
}

/// What is not UTF-8 becomes U+FFFD: no field that we act on has such bytes.
private func text(_ start: UnsafePointer<CChar>?, _ count: Int) -> String {
    String(decoding: UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count), as: UTF8.self)
}
