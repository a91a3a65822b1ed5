internal import CCMark

/// The words of a CommonMark text, for calendars, terminals and lists: a paragraph is one line, links are
/// `text (address)`, list items begin with `- ` or their number, a blank line stands between blocks.
package func plainText(commonMark: String) -> String {
    withCommonMark(commonMark) { document in
        var writer = PlainTextWriter()
        for event in events(of: document) { writer.take(event) }
        return writer.output
    } ?? ""
}

/// The words of the first paragraph, on one line: what a list or a page's description says of a longer text.
package func firstParagraph(commonMark: String) -> String {
    withCommonMark(commonMark) { document in
        guard
            let paragraph = nodes(of: document).first(where: { cmark_node_get_type($0) == CMARK_NODE_PARAGRAPH })
        else { return "" }
        var writer = PlainTextWriter()
        for event in events(of: paragraph) { writer.takeInline(event) }
        return writer.leaf.replacing("\n", with: " ")
    } ?? ""
}
