/// Where something is for good (308: the method stays).
enum Redirect {
    /// `reference` is relative, so that it holds under whatever prefix a proxy serves us; the query goes along.
    static func response(to reference: String, _ query: Query) -> Response {
        Response(
            status: 308,
            headers: [
                "Location": reference + query.text,
                "Cache-Control": FixedFields.redirected,
                "Access-Control-Allow-Origin": "*",
                "X-Content-Type-Options": "nosniff",
            ])
    }
}
