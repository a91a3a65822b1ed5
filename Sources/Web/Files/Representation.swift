/// A file's bytes in one encoding, with both answers that they can get: whole, and "you have it".
final class Representation: Sendable {
    /// Strong, with its quotes.
    let entityTag: String
    let whole: Response
    let notModified: Response

    init(_ bytes: [UInt8], entityTag: String, fields: [Headers.Field], kept: [Headers.Field]) {
        self.entityTag = entityTag
        whole = Response(status: 200, headers: Headers(fields + kept), body: Body(bytes)).kept
        notModified = Response(status: 304, headers: Headers(kept)).kept
    }
}
