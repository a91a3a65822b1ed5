import Driving
import Glibc
import Testing

/// The committed exports, read as a browser reads them.
@Suite("Other people's parsers find nothing wrong with our pages") struct PagesTests {
    private static let python = getenv("PLENARY_PYTHON").map { String(cString: $0) }

    private static let isPythonHere =
        python.map { (try? run([$0, "-c", "import html5lib"]).status == 0) ?? false } ?? false

    @Test(
        "html5lib: valid, with headings in order, and every link leads somewhere",
        .enabled(if: isPythonHere, "PLENARY_PYTHON names no Python with html5lib"))
    func pages() throws {
        let python = try #require(Self.python)
        let judge = "\(Repository.root)/Tests/Judges/pages.py"
        let exports = Repository.samples.map { "\(Repository.root)/exports/\($0)" }
        let ended = try run([python, judge] + exports, timeout: 300)
        #expect(ended.status == 0 && ended.text == "", "\(ended.text.prefix(2_000))\(ended.errorText.suffix(500))")
    }
}
