internal import Markup

/// Reads JSON (RFC 8259) as far as instances need it: whole numbers only, and at most 64 levels deep.
struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0

    static func read(_ bytes: [UInt8]) throws(InstanceError) -> JSON {
        var reader = JSONReader(bytes: bytes)
        let value = try reader.value(depth: 0)
        reader.skipBlanks()
        guard reader.position == bytes.count else { throw reader.error("nothing more was expected") }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func error(_ reason: String) -> InstanceError {
        let line = bytes[..<min(position, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
        return InstanceError(reason: "line \(line): \(reason)")
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
    }

    private mutating func take(_ byte: Character) throws(InstanceError) {
        skipBlanks()
        guard next == byte.asciiValue else { throw error("expected \"\(byte)\"") }
        position += 1
    }

    /// Whether `byte` stands next; taken if so.
    private mutating func took(_ byte: Character) -> Bool {
        skipBlanks()
        guard next == byte.asciiValue else { return false }
        position += 1
        return true
    }

    private mutating func value(depth: Int) throws(InstanceError) -> JSON {
        guard depth < 64 else { throw error("nested too deeply") }
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object(depth: Int) throws(InstanceError) -> JSON {
        try take("{")
        var members: [(String, JSON)] = []
        if took("}") { return .object(members) }
        repeat {
            skipBlanks()
            let key = try string()
            try take(":")
            members.append((key, try value(depth: depth + 1)))
        } while took(",")
        try take("}")
        return .object(members)
    }

    private mutating func array(depth: Int) throws(InstanceError) -> JSON {
        try take("[")
        var items: [JSON] = []
        if took("]") { return .array(items) }
        repeat { items.append(try value(depth: depth + 1)) } while took(",")
        try take("]")
        return .array(items)
    }

    private mutating func word(_ text: String, _ value: JSON) throws(InstanceError) -> JSON {
        guard bytes[position...].starts(with: text.utf8) else { throw error("expected \(text)") }
        position += text.utf8.count
        return value
    }

    private mutating func number() throws(InstanceError) -> JSON {
        let start = position
        if next == UInt8(ascii: "-") { position += 1 }
        while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
        guard let number = Int(String(decoding: bytes[start..<position], as: UTF8.self)),
            next != UInt8(ascii: "."), next.map({ $0 | 0x20 }) != UInt8(ascii: "e")
        else { throw error("expected a value; numbers are whole") }
        return .integer(number)
    }

    private mutating func string() throws(InstanceError) -> String {
        try take("\"")
        var text: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "\"") {
            position += 1
            if byte != UInt8(ascii: "\\") { text.append(byte) } else { text += try escaped() }
        }
        try take("\"")
        guard let string = String(validating: text, as: UTF8.self) else { throw error("not UTF-8") }
        return string
    }

    private mutating func escaped() throws(InstanceError) -> [UInt8] {
        guard let byte = next else { throw error("an escape without an end") }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "u"): return Array(String(try codePoint()).utf8)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        default: throw error("an unknown escape")
        }
    }

    /// Four hexadecimal digits, or two surrogates of four.
    private mutating func codePoint() throws(InstanceError) -> Unicode.Scalar {
        let unit = try hexadecimal()
        guard (0xD800...0xDBFF).contains(unit), bytes[position...].starts(with: [0x5C, 0x75]) else {
            guard let scalar = Unicode.Scalar(unit) else { throw error("half a surrogate pair") }
            return scalar
        }
        position += 2
        let low = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else { throw error("half a surrogate pair") }
        return scalar
    }

    private mutating func hexadecimal() throws(InstanceError) -> UInt32 {
        let digits = bytes[position..<min(position + 4, bytes.count)]
        guard digits.count == 4, let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
            throw error("expected four hexadecimal digits")
        }
        position += 4
        return unit
    }
}
