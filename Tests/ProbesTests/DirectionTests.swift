import Exports
import Probes
import Testing
import Web

/// Words that turn what follows turn nothing but themselves, on every page.
@Suite("Marks of direction stay with the words that have them")
struct DirectionTests {
    @Test(arguments: ["\u{202E}reversed", "\u{2067}right to left", "\u{202D}\u{2066}left to right"])
    func marks(words: String) throws {
        let planted = PlantedProgramme(words: words)
        let router = try #require(planted.router)
        let pages = try #require(planted.tree).paths.filter { $0.hasSuffix(".html") }
        for path in pages + ["now", "now?language=ur", "zones", "?tracks=t", "in/Asia/Karachi"] {
            let answer = try #require(router.answer("/planted/\(path)"))
            #expect(answer.status == 200, "\(path)")
            let loose = Isolation(String(decoding: answer.body.bytes, as: UTF8.self), words).loose
            #expect(loose == [], "\(path)")
        }
    }
}

/// Where in a page (its title is a window's, not its own) words stand beside others without an element between that isolates them (HTML section 15.3.5).
private struct Isolation {
    private(set) var loose: [String] = []
    private var open: [(name: String, isolates: Bool, text: String, hasWords: Bool)] = []
    private let words: String

    private static let blocks: Set<String> = [
        "title", "p", "h1", "h2", "h3", "h4", "li", "dd", "dt", "td", "th", "div", "section", "article", "main", "body",
        "header", "footer", "nav", "ul", "ol", "dl", "option", "legend", "caption", "summary", "details", "time",
        "html",
        "head", "figure", "figcaption", "blockquote", "form", "label",
    ]
    private static let empty: Set<String> = [
        "meta", "link", "img", "br", "hr", "input", "path", "rect", "wbr", "!DOCTYPE",
    ]

    init(_ page: String, _ words: String) {
        self.words = words
        for piece in page.split(separator: "<").dropFirst() {
            let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
            tag(String(parts[0]))
            if parts.count > 1, !open.isEmpty { text(String(parts[1])) }
        }
    }

    private mutating func tag(_ tag: String) {
        let name = String(tag.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" })
        guard !Self.empty.contains(name), !tag.hasSuffix("/") else { return }
        guard tag.hasPrefix("/") else {
            open.append((name, ["bdi", "script", "title"].contains(name) || tag.contains(" dir=\""), "", false))
            return
        }
        guard let closed = open.popLast() else { return }
        if closed.isolates { return }
        let isAlone = closed.text.filter { !$0.isWhitespace } == words.filter { !$0.isWhitespace }
        if Self.blocks.contains(closed.name) {
            if closed.hasWords, !isAlone { loose.append("\(closed.name): \(closed.text.debugDescription)") }
        } else if !open.isEmpty {
            open[open.count - 1].text += closed.text
            open[open.count - 1].hasWords = open[open.count - 1].hasWords || closed.hasWords
        }
    }

    private mutating func text(_ text: String) {
        open[open.count - 1].text += text
        if text.contains(words) { open[open.count - 1].hasWords = true }
    }
}
