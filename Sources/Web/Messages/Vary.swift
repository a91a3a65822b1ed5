extension Response {
    /// Says that the answer also depended on the request's field of that name (RFC 9110 section 12.5.5).
    mutating func vary(by field: String) {
        headers.set("Vary", headers["Vary"].map { "\($0), \(field)" } ?? field)
    }
}
