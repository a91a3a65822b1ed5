/// What libical forgives and other readers do not: line ends, lengths, blank lines, a byte order mark.
func lineErrors(in bytes: [UInt8]) -> [String] {
    var errors: [String] = []
    if !bytes.starts(with: "BEGIN:VCALENDAR\r\n".utf8) { errors.append("the file does not begin with BEGIN:VCALENDAR") }
    if bytes.last != newline { errors.append("the last line has no end") }
    bytes.withUnsafeBufferPointer { bytes in
        var (start, number) = (0, 1)
        for index in bytes.indices where bytes[index] == newline {
            let line = UnsafeBufferPointer(rebasing: bytes[start..<index])
            errors += lineErrors(in: line).map { "line \(number) \($0)" }
            (start, number) = (index + 1, number + 1)
        }
    }
    return errors
}

private let newline = UInt8(ascii: "\n")

/// Of one without its LF.
private func lineErrors(in line: UnsafeBufferPointer<UInt8>) -> [String] {
    var errors: [String] = []
    if line.last != 0x0D { errors.append("does not end in CR LF") }
    if line.count <= 1 { errors.append("is empty") }
    // The CR is not counted.
    if line.count > 76 { errors.append("has \(line.count - 1) octets") }
    if line.dropLast().contains(where: { $0 < 0x20 && $0 != 0x09 }) { errors.append("has a control character") }
    if line.contains(where: { $0 >= 0x80 }), String(validating: line, as: UTF8.self) == nil {
        errors.append("is not UTF-8 by itself")
    }
    return errors
}
