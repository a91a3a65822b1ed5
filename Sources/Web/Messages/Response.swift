/// What is answered, as a value.
///
/// HEAD is answered as GET: the server sends the header section of that answer and keeps the content (RFC 9110 section 9.3.2).
/// `Date`, `Content-Length` and `Connection` are the server's to add.
package struct Response: Sendable {
    package let status: Int
    package var headers: Headers
    package let body: Body

    package init(status: Int, headers: Headers, body: Body = Body([])) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
