internal import Diagnostics

/// Lines as bytes.
enum Line {
    /// The end of the line that `offset` is on, without blanks before it.
    static func end(from offset: Int, in file: SourceFile) -> Int {
        let bytes = file.bytes
        var end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        while end > offset, [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(bytes[end - 1]) {
            end -= 1
        }
        return end
    }

    /// The beginning of the line that `offset` is on.
    static func start(of offset: Int, in file: SourceFile) -> Int {
        let before = file.bytes[..<min(offset, file.bytes.count)].lastIndex(of: UInt8(ascii: "\n"))
        return before.map { $0 + 1 } ?? 0
    }
}
