import Glibc
import Testing

@Suite("The documentation")
struct DocumentationTests {
    let house = House()

    @Test("every link to a file of the project leads to one")
    func links() throws {
        let pages =
            try ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
            + house.files(in: "docs").filter { $0.hasSuffix(".md") }
        var count = 0
        for page in pages {
            let folder = page.contains("/") ? page.split(separator: "/").dropLast().joined(separator: "/") + "/" : ""
            for match in try house.text(page).matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/) {
                let target = "\(house.root)/\(folder)\(match.1)"
                #expect(access(target, F_OK) == 0, "\(page) links to \(match.1), which is not there")
                count += 1
            }
        }
        #expect(count > 5)
    }

    @Test("every test that is named as proof of a standard is there")
    func standards() throws {
        var tests: [Substring: String] = [:]
        for file in try house.swiftFiles(in: "Tests") {
            let name = file.split(separator: "/").last?.dropLast(".swift".count) ?? ""
            tests[name, default: ""] += try house.text(file)
        }
        let named = try house.text("docs/standards.md").matches(of: /`(\w+): ([^`]+)`/).map(\.output)
        #expect(named.count > 50)
        for (_, file, test) in named {
            let text = tests[file] ?? ""
            #expect(text.contains("func `\(test)`(") || text.contains("func \(test)("), "\(file): \(test)")
        }
    }

    @Test("the table of floors names every room")
    func rooms() throws {
        let page = try house.text("docs/architecture.md")
        for room in try house.rooms().keys {
            #expect(page.contains("`\(room)`"), "docs/architecture.md does not name \(room)")
        }
    }

    @Test("the pages compiled into the tool are those of docs/diagnostics")
    func compiledPages() throws {
        let list = try house.text("Sources/CDiagnosticPages/pages.c")
        let codes = try house.files(in: "docs/diagnostics").map { $0.split(separator: "/").last!.dropLast(3) }
        for code in codes {
            #expect(
                list.contains("docs/diagnostics/\(code).md\"") && list.contains("PAGE(\(code))"),
                "pages.c lacks \(code)")
        }
        #expect(list.matches(of: /PAGE\([A-Z]\d+\)/).count == codes.count)
    }

    @Test("nothing tells where or how the project was made")
    func discretion() throws {
        let files =
            try ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "Makefile", "Package.swift"]
            + ["docs", "Sources", "Scripts", "schedules"].flatMap { try house.files(in: $0) }
        for file in files {
            let text = try house.text(file)
            #expect(!text.contains(#/\/(work|root)\//#), "\(file) names a path of some machine")
        }
    }
}
