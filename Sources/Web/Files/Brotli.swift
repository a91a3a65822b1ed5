internal import CBrotli

/// Smaller than gzip, and taken by every browser over https (RFC 7932).
enum Brotli {
    /// Nil when it would not be smaller. Quality 5 is about as quick as gzip; 11 takes fifty times as long.
    static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        guard !bytes.isEmpty else { return nil }
        var isDone = false
        let compressed = [UInt8](unsafeUninitializedCapacity: BrotliEncoderMaxCompressedSize(bytes.count)) {
            output, count in
            var size = output.count
            isDone =
                BrotliEncoderCompress(
                    5, Int32(BROTLI_DEFAULT_WINDOW), BROTLI_MODE_TEXT, bytes.count, bytes, &size, output.baseAddress)
                == BROTLI_TRUE
            count = isDone ? size : 0
        }
        return isDone && compressed.count < bytes.count ? compressed : nil
    }
}
