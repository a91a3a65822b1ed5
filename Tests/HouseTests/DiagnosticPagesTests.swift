import Foundation
import Testing

/// `plenary explain CODE` has something to say about every code, and about nothing else.
@Suite struct DiagnosticPagesTests {
    private static let root = #filePath.replacing("/Tests/HouseTests/DiagnosticPagesTests.swift", with: "")

    @Test func everyCodeHasAPageAndEveryPageACode() throws {
        let pages = try FileManager.default.contentsOfDirectory(atPath: "\(Self.root)/docs/diagnostics")
            .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
        let codes = try Self.codes()
        #expect(codes.subtracting(pages).sorted() == [], "codes without a page in docs/diagnostics")
        #expect(Set(pages).subtracting(codes).sorted() == [], "pages of no code")
    }

    @Test func everyPageBeginsWithItsCodeAndFitsAScreen() throws {
        for code in try Self.codes() {
            let page = try String(contentsOfFile: "\(Self.root)/docs/diagnostics/\(code).md", encoding: .utf8)
            #expect(page.hasPrefix("# \(code): "), "\(code)")
            #expect(page.contains("\n```"), "\(code) has no example")
            #expect((8...40).contains(page.split(separator: "\n", omittingEmptySubsequences: false).count), "\(code)")
            #expect(page.hasSuffix("\n") && !page.hasSuffix("\n\n"), "\(code)")
        }
    }

    /// One letter a floor and three digits, in quotes, in the sources.
    private static func codes() throws -> Set<String> {
        let folder = "\(root)/Sources"
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        var codes: Set<String> = []
        for file in files where file.hasSuffix(".swift") {
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            codes.formUnion(text.matches(of: /"([FPZRIXSW][1-9][0-9]{2})"/).map { String($0.output.1) })
        }
        return codes
    }
}
