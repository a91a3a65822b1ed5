/// A piece of an XML 1.0 document, escaped where it is printed. Characters that XML forbids are left out, because
/// no escape can carry them (XML 1.0 §2.2).
package enum XML: Hashable, Sendable {
    case text(String)
    case node(Element)

    package struct Element: Hashable, Sendable {
        let name: String
        let attributes: [Attribute]
        let children: [XML]
    }

    package struct Attribute: Hashable, Sendable {
        let name: String
        let value: String
    }

    /// An element. An attribute whose value is nil is left out.
    package static func element(
        _ name: String, attributes: [(String, String?)] = [], _ children: [XML] = []
    ) -> XML {
        let written = attributes.compactMap { name, value in value.map { Attribute(name: name, value: $0) } }
        return .node(Element(name: name, attributes: written, children: children))
    }

    /// An element that holds one text.
    package static func element(_ name: String, attributes: [(String, String?)] = [], _ text: String) -> XML {
        element(name, attributes: attributes, text.isEmpty ? [] : [.text(text)])
    }

    /// The whole document, indented by two spaces where an element holds only elements, with a line end last.
    package func document() -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + rendered() + "\n"
    }

    package func rendered() -> String {
        var output = ""
        write(to: &output, indent: 0)
        return output
    }

    fileprivate func write(to output: inout String, indent: Int?) {
        switch self {
        case .text(let text): appendEscapedForXML(text, inAttribute: false, to: &output)
        case .node(let element): element.write(to: &output, indent: indent)
        }
    }

    fileprivate var isText: Bool {
        if case .text = self { true } else { false }
    }
}

extension XML.Element {
    /// Without an `indent` every blank could be content, so none is added.
    fileprivate func write(to output: inout String, indent: Int?) {
        output += "<\(name)"
        for attribute in attributes {
            output += " \(attribute.name)=\""
            appendEscapedForXML(attribute.value, inAttribute: true, to: &output)
            output += "\""
        }
        guard !children.isEmpty else {
            output += "/>"
            return
        }
        output += ">"
        writeChildren(to: &output, indent: children.contains(where: \.isText) ? nil : indent)
        output += "</\(name)>"
    }

    private func writeChildren(to output: inout String, indent: Int?) {
        for child in children {
            if let indent { output += "\n" + String(repeating: "  ", count: indent + 1) }
            child.write(to: &output, indent: indent.map { $0 + 1 })
        }
        if let indent { output += "\n" + String(repeating: "  ", count: indent) }
    }
}

/// Line ends and tabs in an attribute, and CR anywhere, would be changed by a reader if not escaped (§2.11, §3.3.3).
private func appendEscapedForXML(_ text: String, inAttribute: Bool, to output: inout String) {
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": output += "&amp;"
        case "<": output += "&lt;"
        case ">": output += "&gt;"
        case "\"" where inAttribute: output += "&quot;"
        case "\r": output += "&#13;"
        case "\n" where inAttribute: output += "&#10;"
        case "\t" where inAttribute: output += "&#9;"
        case "\t", "\n": output.unicodeScalars.append(scalar)
        default: if isXMLCharacter(scalar) { output.unicodeScalars.append(scalar) }
        }
    }
}

private func isXMLCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
}
