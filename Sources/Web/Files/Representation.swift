/// A file's bytes in one encoding, with both answers that they can get: whole, and "you have it".
final class Representation: Sendable {
    /// Strong, with its quotes.
    let entityTag: String
    private let tagBytes: [UInt8]
    let whole: Response
    let notModified: Response

    init(_ bytes: [UInt8], entityTag: String, fields: [Headers.Field], kept: [Headers.Field]) {
        self.entityTag = entityTag
        tagBytes = Array(entityTag.utf8)
        whole = Response(status: 200, headers: Headers(fields + kept), body: Body(bytes)).kept
        notModified = Response(status: 304, headers: Headers(kept)).kept
    }

    /// Whether a field of entity tags is this one and no other.
    func hasTag(_ field: UnsafeRawBufferPointer) -> Bool { field.elementsEqual(tagBytes) }
}
