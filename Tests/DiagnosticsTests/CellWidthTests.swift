import Diagnostics
import Testing

@Suite struct CellWidthTests {
    @Test(arguments: cellWidthTable)
    func aTextTakesTheCellsTerminalsGiveIt(text: String, cells: Int) {
        #expect(CellWidth.of(text) == cells, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }

    @Test(arguments: cellWidthTable)
    func aPaddedTextFillsItsColumn(text: String, cells: Int) {
        #expect(CellWidth.of(text.padded(to: 20)) == 20)
        #expect(text.padded(to: 20, before: true).hasSuffix(text))
        #expect(text.padded(to: cells - 1) == text)
    }

    @Test(arguments: cellWidthTable)
    func aTruncatedTextNeverPassesItsColumn(text: String, cells: Int) {
        for width in 0...cells {
            let cut = text.truncated(to: width)
            #expect(CellWidth.of(cut) <= width)
            #expect(CellWidth.of(cut) >= width - 1 || text.unicodeScalars.contains { $0.value == 0xFE0F })
            #expect((cut == text) == (width == cells) || cells == 0)
        }
    }

    @Test func charactersAreNotCutInTwo() {
        #expect("日本語".truncated(to: 4) == "日…")
        #expect("a👩‍👩‍👧b".truncated(to: 3) == "a…")
        #expect("abcdef".truncated(to: 3) == "ab…")
    }
}
