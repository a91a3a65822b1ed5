internal import CYAML
internal import Diagnostics

/// Turns libyaml's marks, which count characters, into byte offsets. Marks come nearly in order, so the cursor walks from the
/// last one: a file of one long line costs no more than any other.
struct ByteCursor {
    private let bytes: [UInt8]
    private var character = 0
    private var offset: Int

    /// `start` is where libyaml's first character stands.
    init(_ file: SourceFile, from start: Int) {
        bytes = file.bytes
        offset = start
    }

    mutating func offset(_ mark: yaml_mark_t) -> Int {
        while character < mark.index, offset < bytes.count {
            offset += 1
            while offset < bytes.count, isContinuation(bytes[offset]) { offset += 1 }
            character += 1
        }
        while character > mark.index, offset > 0 {
            offset -= 1
            while offset > 0, isContinuation(bytes[offset]) { offset -= 1 }
            character -= 1
        }
        return offset
    }

    private func isContinuation(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }
}
