internal import Chronology

/// How long and until when a file counts as fresh.
struct Freshness {
    let cacheControl: String
    let lastModified: Instant?
}
