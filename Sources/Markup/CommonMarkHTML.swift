internal import CCMark
internal import Glibc

/// Safe HTML for what people wrote in CommonMark: a title's or an abstract's words. The headings in it start at h4.
package func html(commonMark: String) -> String {
    let markup = withCommonMark(commonMark) { document -> String in
        guard let rendered = cmark_render_html(document, CMARK_OPT_DEFAULT, nil) else { return "" }
        defer { free(rendered) }
        return String(cString: rendered)
    }
    return markup.map(withoutForbiddenCharacters) ?? ""
}

extension HTML {
    /// What people wrote in CommonMark, as safe markup.
    package static func commonMark(_ text: String) -> HTML { .raw(html(commonMark: text)) }
}

/// A character reference (`&#27;`) can bring in what no page may hold.
private func withoutForbiddenCharacters(_ markup: String) -> String {
    guard markup.unicodeScalars.contains(where: { !mayStandInPage($0) }) else { return markup }
    return markup.unicodeScalars.reduce(into: "") {
        $0.unicodeScalars.append(mayStandInPage($1) ? $1 : "\u{FFFD}")
    }
}
