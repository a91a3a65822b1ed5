internal import Diagnostics

/// Finds what may not stand in a programme file: malformed UTF-8, controls, line separators that only some programs see.
enum CharacterCheck {
    static func mistakes(in file: SourceFile, index: Int) -> [Diagnostic] {
        guard String(validating: file.bytes, as: UTF8.self) != nil else {
            return [malformed(in: file, index: index)]
        }
        return controls(in: file, index: index)
    }

    static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }

    static func name(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func malformed(in file: SourceFile, index: Int) -> Diagnostic {
        var offset = 0
        var parser = Unicode.UTF8.ForwardParser()
        var bytes = file.bytes.makeIterator()
        while case .valid(let scalar) = parser.parseScalar(from: &bytes) { offset += scalar.count }
        let byte = String(file.bytes[offset], radix: 16)
        return Diagnostic(
            "F105", .error, "the byte 0x\(byte) is not UTF-8: save the file as UTF-8",
            at: SourceRange(file: index, bytes: offset..<offset + 1))
    }

    /// At most twenty, each where it stands: a file full of them is not a text.
    private static func controls(in file: SourceFile, index: Int) -> [Diagnostic] {
        let suspects = file.bytes.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 || $0 == 0x7F }
        guard suspects || file.bytes.contains(0xC2) || file.bytes.contains(0xE2) else { return [] }
        var found: [Diagnostic] = []
        var offset = 0
        for scalar in String(decoding: file.bytes, as: UTF8.self).unicodeScalars {
            let width = UTF8.width(scalar)
            if isForbidden(scalar) {
                let range = SourceRange(file: index, bytes: offset..<offset + width)
                found.append(
                    Diagnostic(
                        "F106", .error, "the control character \(name(scalar)) may not stand in a programme file",
                        at: range, fixes: [Fix("remove it", edits: [Fix.Edit(range, "")], isSafe: true)]))
                if found.count == 20 { break }
            }
            offset += width
        }
        return found
    }
}
