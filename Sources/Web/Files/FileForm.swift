internal import Chronology

/// What all representations of a file share.
struct FileForm: Sendable {
    let lastModified: Instant?
    let isCompressible: Bool
    private let fields: [Headers.Field]
    private let kept: [Headers.Field]

    init(_ mediaType: String, _ freshness: Freshness, canonical: String?) {
        let type = MediaType(mediaType)
        lastModified = freshness.lastModified
        isCompressible = type.isCompressible
        var fields = [Headers.Field("Content-Type", mediaType), Headers.Field("X-Content-Type-Options", "nosniff")]
        if type.isPage { fields.append(.init("Content-Security-Policy", FixedFields.contentSecurityPolicy)) }
        self.fields = fields
        var kept = [Headers.Field("Cache-Control", freshness.cacheControl)]
        if let date = freshness.lastModified { kept.append(.init("Last-Modified", HTTPDate.text(of: date))) }
        if isCompressible { kept.append(.init("Vary", "Accept-Encoding")) }
        if let canonical { kept.append(.init("Link", "<\(canonical)>; rel=\"canonical\"")) }
        kept.append(.init("Access-Control-Allow-Origin", "*"))
        self.kept = kept
    }

    func representation(of bytes: [UInt8], entityTag: String, encoding: String?) -> Representation {
        let encoded = encoding.map { [Headers.Field("Content-Encoding", $0)] } ?? []
        return Representation(
            bytes, entityTag: entityTag, fields: fields + encoded, kept: [.init("ETag", entityTag)] + kept)
    }
}
