internal import Synchronization

/// What is answered, as a value.
///
/// HEAD is answered as GET: the server sends the header section of that answer and keeps the content (RFC 9110 section 9.3.2).
/// `Date`, `Content-Length` and `Connection` are the server's to add.
package struct Response: Sendable {
    package let status: Int
    package var headers: Headers {
        didSet { shelf = nil }
    }
    package let body: Body
    /// There for an answer that is given many times.
    package private(set) var shelf: Shelf?

    package init(status: Int, headers: Headers, body: Body = Body([])) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The same, to be given many times.
    var kept: Response {
        var response = self
        response.shelf = Shelf()
        return response
    }

    /// Where a server keeps what it has made of an answer.
    package final class Shelf: Sendable {
        private let held = AtomicLazyReference<Prepared>()

        /// Made at the first call; of two at once one stays.
        package func prepared(_ make: () -> Prepared?) -> Prepared? {
            if let prepared = held.load() { return prepared }
            guard let made = make() else { return nil }
            return held.storeIfNil(made)
        }
    }

    /// An answer as a server's library wants it.
    package final class Prepared: @unchecked Sendable {
        package let handle: OpaquePointer
        private let free: @Sendable (OpaquePointer) -> Void

        package init(_ handle: OpaquePointer, free: @escaping @Sendable (OpaquePointer) -> Void) {
            self.handle = handle
            self.free = free
        }

        deinit { free(handle) }
    }
}
