internal import CMicroHTTPD
internal import Web

extension Response {
    /// The answer as the library wants it, which counts who still sends it, and adds `Date` and `Content-Length`. Nil when there
    /// is no memory for it.
    fileprivate func prepared(isLast: Bool = false) -> Prepared? {
        let storage = body.storage
        // The bytes stay where they are; the library lets go of them when they are sent.
        guard
            let handle = MHD_create_response_from_buffer_with_free_callback_cls(
                storage.count, storage.start, release, Unmanaged.passRetained(storage).toOpaque())
        else { return nil }
        for field in headers.fields { MHD_add_response_header(handle, field.name, field.value) }
        if isLast { MHD_add_response_header(handle, "Connection", "close") }
        return Prepared(handle) { MHD_destroy_response($0) }
    }
}

private func release(_ storage: UnsafeMutableRawPointer?) {
    guard let storage else { return }
    Unmanaged<Body.Storage>.fromOpaque(storage).release()
}

extension Worker {
    /// Hands an answer to the library. What is given many times is made for it once.
    func send(_ response: Response, to client: Client, isLast: Bool) -> MHD_Result {
        let kept = isLast ? nil : response.shelf?.prepared { response.prepared() }
        guard let prepared = kept ?? response.prepared(isLast: isLast) else { return .NO }
        client.request.status = response.status
        client.request.size = response.status == 304 ? 0 : response.body.count
        client.expect(
            by: (client.request.isMadeAside ? Moment.now : client.request.began)
                + engine.times.send(response.body.count))
        return MHD_queue_response(client.connection, UInt32(response.status), prepared.handle)
    }
}
