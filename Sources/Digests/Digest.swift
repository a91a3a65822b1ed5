internal import CCrypto

/// FIPS 180-4: names contents, so that the same bytes have the same name on any machine.
package enum SHA256 {
    /// 32 bytes.
    package static func digest(_ bytes: [UInt8]) -> [UInt8] { digested(bytes, size: 32, by: ccrypto_sha256) }
}

/// Only where a standard asks for it (UUIDs of version 5): never as a protection.
package enum SHA1 {
    /// 20 bytes.
    package static func digest(_ bytes: [UInt8]) -> [UInt8] { digested(bytes, size: 20, by: ccrypto_sha1) }
}

func digested(
    _ bytes: [UInt8], size: Int, by hash: (UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<UInt8>?) -> Void
) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { digest, count in
        hash(bytes, bytes.count, digest.baseAddress)
        count = size
    }
}

/// Two lower-case digits a byte.
package func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits: StaticString = "0123456789abcdef"
    return String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
        for (index, byte) in bytes.enumerated() {
            text[2 * index] = digits.utf8Start[Int(byte >> 4)]
            text[2 * index + 1] = digits.utf8Start[Int(byte & 15)]
        }
        return 2 * bytes.count
    }
}
