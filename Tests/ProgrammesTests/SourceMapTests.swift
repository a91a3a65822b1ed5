import Diagnostics
import Programmes
import Testing

@Suite struct SourceMapTests {
    private let opening = ID<Session>("opening")

    private func range(_ bytes: Range<Int>) -> SourceRange { SourceRange(file: 0, bytes: bytes) }

    private var map: SourceMap {
        var map = SourceMap(whole: range(0..<0))
        map.record(.session(opening), range(10..<12))
        map.record(.session(opening, "id"), range(14..<21))
        map.record(.session(opening, "at"), range(30..<40))
        return map
    }

    @Test func whatWasLeftOutIsWhereItsItemIs() {
        #expect(map.range(of: .session(opening, "at")) == range(30..<40))
        #expect(map.range(of: .session(opening, "stream")) == range(14..<21))
        #expect(map.range(of: .session(ID("other"), "at")) == range(0..<0))
        #expect(map.exactRange(of: .session(opening, "stream")) == nil)
    }

    @Test func aFixIsOfferedOnlyWhereItsTextIsWritten() {
        let fix = Finding.Replacement("x", writing: "x", isSafe: true)
        let exact = Finding("Z105", .warning, "m", at: .session(opening, "at"), fixes: [fix])
        let elsewhere = Finding("Z105", .warning, "m", at: .session(opening, "stream"), fixes: [fix])
        #expect(map.diagnostic(for: exact).fixes.map(\.isSafe) == [true])
        #expect(map.diagnostic(for: elsewhere).fixes == [])
    }
}
