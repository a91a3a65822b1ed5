extension JSON {
    func write(to output: inout String, indent: Int?) {
        switch self {
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .integer(let value): output += String(value)
        case .string(let text): appendJSONString(text, to: &output)
        case .array(let items):
            writeList(items, between: ("[", "]"), to: &output, indent: indent) { item, output, indent in
                item.write(to: &output, indent: indent)
            }
        case .object(let members):
            writeList(members, between: ("{", "}"), to: &output, indent: indent) { member, output, indent in
                appendJSONString(member.0, to: &output)
                output += indent == nil ? ":" : ": "
                member.1.write(to: &output, indent: indent)
            }
        }
    }
}

private func writeList<Item>(
    _ items: [Item], between brackets: (String, String), to output: inout String, indent: Int?,
    write: (Item, inout String, Int?) -> Void
) {
    output += brackets.0
    for (index, item) in items.enumerated() {
        if index > 0 { output += "," }
        if let indent { output += "\n" + String(repeating: "  ", count: indent + 1) }
        write(item, &output, indent.map { $0 + 1 })
    }
    if let indent, !items.isEmpty { output += "\n" + String(repeating: "  ", count: indent) }
    output += brackets.1
}

/// RFC 8259 §7. The others need no escape there, but end a line in older JavaScript, or steer the terminal that it is printed on.
private func appendJSONString(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": output += #"\""#
        case "\\": output += #"\\"#
        case "\n": output += #"\n"#
        case "\r": output += #"\r"#
        case "\t": output += #"\t"#
        case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
            let digits = String(scalar.value, radix: 16, uppercase: true)
            output += #"\u"# + String(repeating: "0", count: 4 - digits.count) + digits
        default: output.unicodeScalars.append(scalar)
        }
    }
    output += "\""
}
