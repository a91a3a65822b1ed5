internal import CMicroHTTPD
internal import Glibc
internal import Threading
internal import Web

// The library calls these on its own threads. They stand in an ordinary file, as functions: closures in `main.swift` would
// be taken for the main actor's and stop the process.

/// Whether a connection is taken at all.
func admit(_ context: UnsafeMutableRawPointer?, _ address: UnsafePointer<sockaddr>?, _ size: socklen_t) -> MHD_Result {
    Worker.of(context).engine.connections.admit(PeerAddress(address)) ? .YES : .NO
}

/// A connection has come or goes.
func noteConnection(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ own: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ event: MHD_ConnectionNotificationCode
) {
    guard let connection, let own else { return }
    let engine = Worker.of(context).engine
    switch event {
    case .CONNECTION_NOTIFY_STARTED:
        let client = engine.connections.open(connection, PeerAddress(cmhd_peer(connection)))
        own.pointee = Unmanaged.passRetained(client).toOpaque()
    case .CONNECTION_NOTIFY_CLOSED:
        guard let kept = own.pointee else { return }
        own.pointee = nil
        engine.connections.close(Unmanaged<Client>.fromOpaque(kept).takeRetainedValue())
    @unknown default: break
    }
}

/// The first line of a request is there. What is returned is the request's own context.
func learnTarget(
    _ context: UnsafeMutableRawPointer?, _ target: UnsafePointer<CChar>?, _ connection: OpaquePointer?
) -> UnsafeMutableRawPointer? {
    guard let connection, let own = cmhd_own(connection), let client = Client.of(own) else { return nil }
    let bytes = UnsafeRawBufferPointer(start: target, count: target.map { strlen($0) } ?? 0)
    Worker.of(context).begin(bytes, of: client)
    cmhd_take_query(target)
    return own
}

/// Called once when the head is there, then for each piece of the body, at last to be answered.
func serve(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _ decodedPath: UnsafePointer<CChar>?,
    _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?, _ piece: UnsafePointer<CChar>?,
    _ pieceSize: UnsafeMutablePointer<Int>?, _ own: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
    guard let connection, let method, let version, let pieceSize, let client = Client.of(own?.pointee)
    else { return .NO }
    let worker = Worker.of(context)
    guard client.request.isHeadRead else {
        // What is ready has an address in ASCII.
        let isText = client.request.readyFile != nil || String(validating: client.target, as: UTF8.self) != nil
        let head = RequestHead(method, version, targetSize: isText ? client.target.count : nil, fieldsOf: connection)
        return worker.receiveHead(head, of: client, method: method)
    }
    if pieceSize.pointee > 0 {
        // Read and dropped: a proxy that could not send all of it would answer 502 in our stead.
        pieceSize.pointee = 0
        return .YES
    }
    return worker.answer(client, method: method)
}

/// The answer is sent, or the connection broke.
func complete(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ own: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ cause: MHD_RequestTerminationCode
) {
    guard let client = Client.of(own?.pointee) else { return }
    own?.pointee = nil
    Worker.of(context).complete(client)
}
