/// What libical forgives and other readers do not: line ends, lengths, blank lines, a byte order mark.
func lineErrors(in bytes: [UInt8]) -> [String] {
    var errors: [String] = []
    if !bytes.starts(with: "BEGIN:VCALENDAR\r\n".utf8) { errors.append("the file does not begin with BEGIN:VCALENDAR") }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty != true { errors.append("the last line has no end") }
    for (index, line) in lines.dropLast().enumerated() {
        let place = "line \(index + 1)"
        if line.last != 0x0D { errors.append("\(place) does not end in CR LF") }
        if line.count <= 1 { errors.append("\(place) is empty") }
        // The CR is not counted.
        if line.count > 76 { errors.append("\(place) has \(line.count - 1) octets") }
        if line.dropLast().contains(where: { $0 < 0x20 && $0 != 0x09 }) {
            errors.append("\(place) has a control character")
        }
        if String(validating: line, as: UTF8.self) == nil { errors.append("\(place) is not UTF-8 by itself") }
    }
    return errors
}
