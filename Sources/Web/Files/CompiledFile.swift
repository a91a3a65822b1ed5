internal import Chronology
internal import Digests
internal import Exports
internal import Synchronization

/// A file ready to be sent: tagged and headed once, compressed when first asked for, looked up many times.
package final class CompiledFile: Sendable {
    private let form: Form
    private let digest: String
    private let identity: Representation
    private let gzip = AtomicLazyReference<Representation>()
    private let brotli = AtomicLazyReference<Representation>()

    /// `canonical`: a reference to the same content under the name that should be linked (RFC 6596).
    init(_ file: ExportedFile, _ freshness: Freshness, canonical: String? = nil) {
        form = Form(file.mediaType, freshness, canonical: canonical)
        digest = hexadecimal(SHA256.digest(file.bytes).prefix(16))
        identity = form.representation(of: file.bytes, entityTag: "\"\(digest)\"", encoding: nil)
    }

    /// What a GET or HEAD with these fields gets. `varyingByLanguage`: the file was picked by `Accept-Language`.
    func response(to headers: Headers, varyingByLanguage: Bool = false) -> Response {
        let representation = representation(in: Encodings(headers["Accept-Encoding"]))
        var response: Response
        switch Precondition(headers, entityTag: representation.entityTag, lastModified: form.lastModified) {
        case .proceed: response = representation.whole
        case .notModified: response = representation.notModified
        case .failed: return Problem.preconditionFailed.response(to: headers)
        }
        if varyingByLanguage { response.vary(by: "Accept-Language") }
        return response
    }

    /// The same for a request with no other condition than one entity tag; nil when the field is more than that.
    package func response(takenAs encodings: Encodings, ifNoneMatch: UnsafeRawBufferPointer?) -> Response? {
        let representation = representation(in: encodings)
        guard let ifNoneMatch else { return representation.whole }
        if representation.hasTag(ifNoneMatch) { return representation.notModified }
        return nil
    }

    private func representation(in encodings: Encodings) -> Representation {
        guard form.isCompressible else { return identity }
        if encodings.brotli {
            if let known = brotli.load() { return known }
            return brotli.storeIfNil(compressed(by: Brotli.compressed, "br"))
        }
        if encodings.gzip {
            if let known = gzip.load() { return known }
            return gzip.storeIfNil(compressed(by: Gzip.compressed, "gzip"))
        }
        return identity
    }

    private func compressed(by compress: ([UInt8]) -> [UInt8]?, _ name: String) -> Representation {
        compress(identity.whole.body.bytes).map {
            form.representation(of: $0, entityTag: "\"\(digest)-\(name)\"", encoding: name)
        }
            ?? identity
    }
}

/// What all representations of a file share.
private struct Form {
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
