internal import Chronology
internal import Digests
internal import Exports
internal import Synchronization

/// A file ready to be sent: tagged and headed once, compressed when first asked for, looked up many times.
package final class CompiledFile: Sendable {
    private let form: FileForm
    private let digest: String
    private let identity: Representation
    private let gzip = AtomicLazyReference<Representation>()
    private let brotli = AtomicLazyReference<Representation>()

    /// `canonical`: a reference to the same content under the name that should be linked (RFC 6596).
    convenience init(_ file: ExportedFile, _ freshness: Freshness, canonical: String? = nil) {
        self.init(file, FileForm(file.mediaType, freshness, canonical: canonical))
    }

    init(_ file: ExportedFile, _ form: FileForm) {
        self.form = form
        digest = hexadecimal(XXH3.digest(file.bytes))
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
