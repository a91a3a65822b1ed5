internal import Chronology
internal import Digests
internal import Exports

/// A file ready to be sent: compressed, tagged and headed once, looked up many times.
struct CompiledFile: Sendable {
    private let identity: Representation
    private let gzip: Representation?
    private let lastModified: Instant?

    /// `canonical`: a reference to the same content under the name that should be linked (RFC 6596).
    init(_ file: ExportedFile, _ freshness: Freshness, canonical: String? = nil) {
        let type = MediaType(file.mediaType)
        let digest = hexadecimal(SHA256.digest(file.bytes).prefix(16))
        let compressed = type.isCompressible ? Gzip.compressed(file.bytes) : nil
        let form = Form(file.mediaType, freshness, canonical: canonical, isNegotiated: compressed != nil)
        lastModified = freshness.lastModified
        identity = form.representation(of: file.bytes, entityTag: "\"\(digest)\"", encoding: nil)
        gzip = compressed.map { form.representation(of: $0, entityTag: "\"\(digest)-gzip\"", encoding: "gzip") }
    }

    /// What a GET or HEAD with these fields gets. `varyingByLanguage`: the file was picked by `Accept-Language`.
    func response(to headers: Headers, varyingByLanguage: Bool = false) -> Response {
        let representation = headers.acceptGzip ? gzip ?? identity : identity
        let precondition = Precondition(headers, entityTag: representation.entityTag, lastModified: lastModified)
        var response: Response
        switch precondition {
        case .proceed: response = representation.whole
        case .notModified: response = representation.notModified
        case .failed: return Problem.preconditionFailed.response(to: headers)
        }
        if varyingByLanguage { response.vary(by: "Accept-Language") }
        return response
    }
}

/// The fields that all representations of a file share.
private struct Form {
    let type: MediaType
    let fields: [Headers.Field]
    let kept: [Headers.Field]

    init(_ mediaType: String, _ freshness: Freshness, canonical: String?, isNegotiated: Bool) {
        type = MediaType(mediaType)
        var fields = [Headers.Field("Content-Type", mediaType), Headers.Field("X-Content-Type-Options", "nosniff")]
        if type.isPage { fields.append(.init("Content-Security-Policy", FixedFields.contentSecurityPolicy)) }
        self.fields = fields
        var kept = [Headers.Field("Cache-Control", freshness.cacheControl)]
        if let date = freshness.lastModified { kept.append(.init("Last-Modified", HTTPDate.text(of: date))) }
        if isNegotiated { kept.append(.init("Vary", "Accept-Encoding")) }
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
