/// A piece of a page. Escaping is by construction: what people wrote can only enter as `text` or as the value of an
/// attribute, and both are escaped where they are printed. The same value prints the same bytes.
package enum HTML: Hashable, Sendable {
    case text(String)
    /// Markup that this package wrote itself: its style sheets and scripts. Never anything people wrote.
    case raw(String)
    case fragment([HTML])
    case node(Element)
    /// Where something is put into a stencil.
    case gap
    /// A stencil on a page that stands `depth` folders deep, with what goes into its gaps, one after the other.
    case filled(Stencil, depth: Int, [HTML] = [])

    package struct Element: Hashable, Sendable {
        let name: String
        let attributes: [Attribute]
        let children: [HTML]
        let form: ElementForm
    }

    package struct Attribute: Hashable, Sendable {
        let name: String
        let value: String
    }

    package static let nothing = HTML.fragment([])

    /// An element. An attribute whose value is nil is left out; one that is there or not (`hidden`) has the value "".
    package static func element(
        _ name: String, attributes: [(String, String?)] = [], _ children: [HTML] = []
    ) -> HTML {
        precondition(isName(name), "an HTML element can't be called “\(name)”")
        let form = ElementForm.of(name)
        precondition(children.isEmpty || !form.contains(.void), "<\(name)> holds nothing")
        let written = attributes.compactMap { attribute -> Attribute? in
            precondition(isName(attribute.0), "an HTML attribute can't be called “\(attribute.0)”")
            return attribute.1.map { Attribute(name: attribute.0, value: $0) }
        }
        return .node(Element(name: name, attributes: written, children: children, form: form))
    }

    /// An element that holds one text.
    package static func element(_ name: String, attributes: [(String, String?)] = [], _ text: String) -> HTML {
        element(name, attributes: attributes, [.text(text)])
    }
}

extension HTML: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
}

extension HTML: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: HTML...) { self = .fragment(elements) }
}

extension HTML.Attribute {
    /// A switch, not a set: short strings are compared faster than they are hashed, and pages have very many attributes.
    var isLink: Bool {
        switch name {
        case "href", "src", "action", "formaction", "cite", "poster", "data", "xlink:href", "ping", "background": true
        default: false
        }
    }
}

private func isName(_ name: String) -> Bool {
    !name.isEmpty
        && name.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"):
                true
            default: false
            }
        }
}
