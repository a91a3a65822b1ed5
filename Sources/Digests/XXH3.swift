internal import CXXHash

/// XXH3 of 128 bits: tells contents apart at the speed of memory. No protection: whoever wants to can make two of one digest.
package enum XXH3 {
    /// 16 bytes.
    package static func digest(_ bytes: [UInt8]) -> [UInt8] { digested(bytes, size: 16, by: cxxhash_128) }
}
