internal import CZlib

/// Compression that gives the same bytes on any machine with the same zlib: no time, no name, no operating system.
enum Gzip {
    /// Nil when it would not be smaller.
    static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        guard let compressed = member(of: bytes), compressed.count < bytes.count else { return nil }
        return compressed
    }

    /// One gzip member (RFC 1952); nil when zlib has no memory.
    private static func member(of bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        let window: Int32 = 15 + 16
        guard
            deflateInit2_(
                &stream, 6, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        var header = gz_header()
        header.os = 255
        return withUnsafeMutablePointer(to: &header) { header in
            deflateSetHeader(&stream, header)
            return deflated(bytes, by: &stream)
        }
    }

    private static func deflated(_ bytes: [UInt8], by stream: inout z_stream) -> [UInt8]? {
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        var input = bytes
        var isDone = false
        let output = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            input.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(bound)
                isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END
                count = Int(stream.total_out)
            }
        }
        return isDone ? output : nil
    }
}
