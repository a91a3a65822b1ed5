/// A name-based UUID in the URL namespace, lower case (RFC 9562 sections 5.5 and 6.6).
package func uuid5(namespaceURL name: String) -> String {
    var bytes = Array(SHA1.digest(urlNamespace + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    return [bytes[0..<4], bytes[4..<6], bytes[6..<8], bytes[8..<10], bytes[10..<16]]
        .map { hexadecimal(Array($0)) }.joined(separator: "-")
}

/// 6ba7b811-9dad-11d1-80b4-00c04fd430c8.
private let urlNamespace: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
]
