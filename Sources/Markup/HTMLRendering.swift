extension HTML {
    /// The markup. Line ends stand only where white space means nothing, after blocks, so that a change of one cell
    /// is a change of one line.
    package func rendered() -> String {
        var output = ""
        write(to: &output)
        return output
    }

    /// The markup of a whole page.
    package func document() -> String { "<!DOCTYPE html>\n" + rendered() }

    fileprivate func write(to output: inout String) {
        switch self {
        case .text(let text): appendEscaped(text, inAttribute: false, to: &output)
        case .raw(let markup): output += markup
        case .fragment(let parts): for part in parts { part.write(to: &output) }
        case .node(let element): element.write(to: &output)
        }
    }
}

extension HTML.Element {
    fileprivate func write(to output: inout String) {
        let form = forms[name] ?? []
        output += "<"
        output += name
        for attribute in attributes { attribute.write(to: &output) }
        output += ">"
        if form.contains(.container) { output += "\n" }
        if !form.contains(.void) {
            for child in children { child.write(to: &output) }
            output += "</"
            output += name
            output += ">"
        }
        if form.contains(.block) || form.contains(.container) { output += "\n" }
    }
}

extension HTML.Attribute {
    /// A link that would run a script or read the visitor's disk is left out, whoever wrote it.
    fileprivate func write(to output: inout String) {
        if isLink, !isHarmless(link: value) { return }
        output += " "
        output += name
        output += "=\""
        appendEscaped(value, inAttribute: true, to: &output)
        output += "\""
    }

    /// A switch, not a set: short strings are compared faster than they are hashed, and pages have very many attributes.
    private var isLink: Bool {
        switch name {
        case "href", "src", "action", "formaction", "cite", "poster", "data", "xlink:href", "ping", "background": true
        default: false
        }
    }
}

/// How an element is written: one look-up of its name for all that hangs on it.
private struct Form: OptionSet {
    let rawValue: UInt8

    static let void = Form(rawValue: 1)
    static let container = Form(rawValue: 2)
    static let block = Form(rawValue: 4)
}

private let forms: [String: Form] = {
    var forms: [String: Form] = [:]
    for (names, form) in [(voidElements, Form.void), (containers, .container), (blocks, .block)] {
        for name in names { forms[name, default: []].insert(form) }
    }
    return forms
}()

/// HTML Living Standard §13.1.2: void elements have no end tag.
let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
]

/// Elements that hold only elements: a line end after their start tag means nothing.
private let containers: Set<String> = [
    "html", "head", "body", "ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr", "colgroup", "main", "nav",
    "section", "article", "svg",
]

private let blocks: Set<String> = [
    "address", "aside", "blockquote", "caption", "col", "dd", "details", "div", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "link", "meta",
    "noscript", "option", "p", "pre", "script", "select", "style", "summary", "td", "template", "th", "title",
]
