/// What a client asks, as a value: the same with and without a socket.
package struct Request: Hashable, Sendable {
    package let method: String
    /// As written on the request line, still encoded: path, then `?` and query.
    package let target: String
    package let headers: Headers

    package init(method: String = "GET", target: String, headers: Headers = [:]) {
        self.method = method
        self.target = target
        self.headers = headers
    }
}
