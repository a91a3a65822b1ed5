internal import CMicroHTTPD
internal import Web

/// The fields of a request, in order, whatever is in them.
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

/// Hands an answer to the library, which adds `Date` and `Content-Length` and keeps the body back from HEAD.
func send(_ response: Response, on connection: OpaquePointer, isLast: Bool) -> MHD_Result {
    let storage = response.body.storage
    // The bytes stay where they are; the library lets go of them when they are sent.
    guard
        let prepared = MHD_create_response_from_buffer_with_free_callback_cls(
            storage.count, storage.start, release, Unmanaged.passRetained(storage).toOpaque())
    else { return .NO }
    defer { MHD_destroy_response(prepared) }
    for field in response.headers.fields { MHD_add_response_header(prepared, field.name, field.value) }
    if isLast { MHD_add_response_header(prepared, "Connection", "close") }
    return MHD_queue_response(connection, UInt32(response.status), prepared)
}

private func release(_ storage: UnsafeMutableRawPointer?) {
    guard let storage else { return }
    Unmanaged<Body.Storage>.fromOpaque(storage).release()
}
