/// How an element is written: one look-up of its name for all that hangs on it.
struct ElementForm: OptionSet, Hashable {
    let rawValue: UInt8

    static let void = ElementForm(rawValue: 1)
    static let container = ElementForm(rawValue: 2)
    static let block = ElementForm(rawValue: 4)

    static func of(_ name: String) -> ElementForm { forms[name] ?? [] }
}

private let forms: [String: ElementForm] = {
    var forms: [String: ElementForm] = [:]
    for (names, form) in [(voidElements, ElementForm.void), (containers, .container), (blocks, .block)] {
        for name in names { forms[name, default: []].insert(form) }
    }
    return forms
}()

/// HTML Living Standard §13.1.2: void elements have no end tag.
private let voidElements: Set<String> = [
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
