internal import CMicroHTTPD
internal import Threading
internal import Web

// The library calls these on its own threads. They stand in an ordinary file, as functions: closures in `main.swift` would
// be taken for the main actor's and stop the process.

/// The first line of a request is there. What is returned is the request's own context.
func learnTarget(
    _ context: UnsafeMutableRawPointer?, _ target: UnsafePointer<CChar>?, _ connection: OpaquePointer?
) -> UnsafeMutableRawPointer? {
    let engine = Engine.of(context)
    engine.beginRequest()
    if let connection { engine.deadlines.expect(connection, within: engine.limits.headTime) }
    let exchange = Exchange(target: target.flatMap { String(validatingCString: $0) })
    return Unmanaged.passRetained(exchange).toOpaque()
}

/// Called once when the head is there, then for each piece of the body, at last to be answered.
func serve(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _ decodedPath: UnsafePointer<CChar>?,
    _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?, _ piece: UnsafePointer<CChar>?,
    _ pieceSize: UnsafeMutablePointer<Int>?, _ own: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
    guard let connection, let method, let version, let pieceSize, let exchange = Exchange.of(own?.pointee)
    else { return .NO }
    let engine = Engine.of(context)
    guard let request = exchange.request else {
        let head = RequestHead(
            method: String(cString: method), version: String(cString: version), target: exchange.target,
            fields: fields(of: connection))
        return receive(head, of: exchange, on: connection, engine)
    }
    if pieceSize.pointee > 0 {
        // Read and dropped: a proxy that could not send all of it would answer 502 in our stead.
        pieceSize.pointee = 0
        return .YES
    }
    engine.deadlines.expect(connection, within: nil)
    return send(engine.handler(request), on: connection, isLast: engine.isDraining)
}

/// A sound request is answered at the next call: an answer to the first would close the connection. That is just right for
/// one that is not sound.
private func receive(
    _ head: RequestHead, of exchange: Exchange, on connection: OpaquePointer, _ engine: Engine
) -> MHD_Result {
    if let problem = exchange.receiveHead(head, engine.limits) {
        engine.deadlines.expect(connection, within: engine.limits.headTime)
        return send(problem.response(to: Headers(head.fields)), on: connection, isLast: true)
    }
    engine.deadlines.expect(connection, within: head.bodyLength > 0 ? engine.limits.bodyTime : nil)
    return .YES
}

/// The answer is sent, or the connection broke.
func complete(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ own: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ cause: MHD_RequestTerminationCode
) {
    let engine = Engine.of(context)
    if let connection { engine.deadlines.expect(connection, within: engine.limits.keepAliveTime) }
    if let exchange = own?.pointee {
        Unmanaged<Exchange>.fromOpaque(exchange).release()
        own?.pointee = nil
        engine.endRequest()
    }
}

/// A connection has come or goes.
func noteConnection(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ own: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ event: MHD_ConnectionNotificationCode
) {
    guard let connection else { return }
    let engine = Engine.of(context)
    switch event {
    case .CONNECTION_NOTIFY_STARTED:
        engine.deadlines.open(connection, cmhd_socket(connection), within: engine.limits.headTime)
    case .CONNECTION_NOTIFY_CLOSED: engine.deadlines.close(connection)
    @unknown default: break
    }
}

extension Engine {
    fileprivate static func of(_ context: UnsafeMutableRawPointer?) -> Engine {
        guard let context else { preconditionFailure("a callback without its engine") }
        return Unmanaged<Engine>.fromOpaque(context).takeUnretainedValue()
    }
}

extension Exchange {
    fileprivate static func of(_ own: UnsafeMutableRawPointer?) -> Exchange? {
        own.map { Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
    }
}
