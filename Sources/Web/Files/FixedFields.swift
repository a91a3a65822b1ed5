/// Field values that are the same on many responses.
enum FixedFields {
    /// Caches in front ask again after a minute, show the old meanwhile, and keep showing it for a day while we are away.
    static let published = "max-age=60, stale-while-revalidate=300, stale-if-error=86400"
    /// For what is true only now.
    static let momentary = "max-age=5, stale-if-error=60"
    static let redirected = "max-age=3600"
    /// Not found now may be found when the programme is released.
    static let refused = "max-age=10"
    static let never = "no-store"

    /// No script but our own files. Style attributes carry the colours of streams and tracks; speakers' pictures are
    /// wherever speakers keep them.
    static let contentSecurityPolicy = """
        default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: https:; \
        font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'
        """
}
