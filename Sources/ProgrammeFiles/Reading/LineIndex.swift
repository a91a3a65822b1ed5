internal import CYAML
internal import Diagnostics

/// Turns libyaml's marks, which count characters, into byte offsets.
struct LineIndex {
    private let file: SourceFile
    private let isASCII: Bool

    init(_ file: SourceFile) {
        self.file = file
        isASCII = file.bytes.allSatisfy { $0 < 0x80 }
    }

    func offset(_ mark: yaml_mark_t) -> Int {
        if isASCII { return min(mark.index, file.bytes.count) }
        guard mark.line < file.lineCount else { return file.bytes.count }
        var offset = file.offset(ofLine: mark.line + 1)
        var remaining = mark.column
        if mark.line == 0, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset += 3 }
        while remaining > 0, offset < file.bytes.count {
            offset += 1
            while offset < file.bytes.count, file.bytes[offset] & 0b1100_0000 == 0b1000_0000 { offset += 1 }
            remaining -= 1
        }
        return offset
    }
}
