import Markup
import Testing

@Suite struct CSVTests {
    @Test func cellsAreQuotedOnlyWhereTheyMustBe() {
        #expect(
            csv([["a", "b,c", "say \"hi\""], ["two\nlines", "", " blank"]])
                == "a,\"b,c\",\"say \"\"hi\"\"\"\r\n\"two\nlines\",,\" blank\"\r\n")
    }

    @Test func aQuoteWithACombiningMarkIsStillDoubled() {
        #expect(csv([["\"\u{301}"]]) == "\"\"\"\u{301}\"\r\n")
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "\u{A0}=1", "＝1", "\tx", "\u{301}"])
    func aCellASpreadsheetWouldRunIsMadeHarmless(cell: String) {
        let isFormula = cell != "\u{301}"
        #expect(csv([[cell]]).drop { $0 == "\"" }.hasPrefix("'") == isFormula, "\(cell.debugDescription)")
    }

    @Test(arguments: ["1-2", "a=b", "", "   ", "12:00", "'quoted"])
    func otherCellsStayAsTheyAre(cell: String) {
        #expect(csv([["x", cell, "y"]]).replacing("\"", with: "") == "x,\(cell),y\r\n")
    }
}
