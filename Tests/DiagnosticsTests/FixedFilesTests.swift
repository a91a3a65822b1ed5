import Diagnostics
import Testing

@Suite struct FixedFilesTests {
    private func finding(_ range: SourceRange, _ fixes: Fix...) -> Diagnostic {
        Diagnostic("P001", .error, "x", at: range, fixes: fixes)
    }

    private func fix(_ range: SourceRange, _ replacement: String, isSafe: Bool = true) -> Fix {
        Fix(replacement, edits: [.init(range, replacement)], isSafe: isSafe)
    }

    private func text(_ fixed: FixedFiles, file: Int = 0) -> String? {
        fixed.bytes[file].map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func editsAreAppliedFromWhateverOrderAndTheRestIsKept() {
        let marked = MarkedText("# kept\na: «colour»\r\nb: «é»«»\n")
        let (first, second, end) = (marked.ranges[0], marked.ranges[1], marked.ranges[2])
        let fixed = applyingFixes(
            of: [finding(end, fix(end, "!")), finding(second, fix(second, "longer")), finding(first, fix(first, ""))],
            to: marked.files, onlySafe: true)
        #expect(text(fixed) == "# kept\na: \r\nb: longer!\n")
        #expect(fixed.applied == 3)
        #expect(fixed.skipped == 0)
    }

    @Test func theFirstOfOverlappingFixesWins() {
        let marked = MarkedText("«ab«cd»»e")
        let (inner, outer) = (marked.ranges[0], marked.ranges[1])
        let fixed = applyingFixes(
            of: [finding(inner, fix(inner, "2")), finding(outer, fix(outer, "1"))], to: marked.files, onlySafe: true)
        #expect(text(fixed) == "1e")
        #expect(fixed.applied == 1)
        #expect(fixed.skipped == 1)
    }

    @Test func aFixIsAppliedWholeOrNotAtAll() {
        let marked = MarkedText("«a» «b» «c»")
        let both = Fix("both", edits: [.init(marked.ranges[0], "X"), .init(marked.ranges[2], "Z")], isSafe: true)
        let fixed = applyingFixes(
            of: [finding(marked.ranges[0], fix(marked.ranges[0], "1")), finding(marked.ranges[1], both)],
            to: marked.files, onlySafe: true)
        #expect(text(fixed) == "1 b c")
        #expect(fixed.skipped == 1)
    }

    @Test func anInsertionInsideWhatIsReplacedOrWhereAnotherBeginsIsSkipped() {
        let marked = MarkedText("«a«»b» «»c")
        let (inside, outer, third) = (marked.ranges[0], marked.ranges[1], marked.ranges[2])
        let fixed = applyingFixes(
            of: [
                finding(outer, fix(outer, "X")), finding(inside, fix(inside, "Y")), finding(third, fix(third, "1")),
                finding(third, fix(third, "2")),
            ], to: marked.files, onlySafe: true)
        #expect(text(fixed) == "X 1c")
        #expect(fixed.skipped == 2)
    }

    @Test func aFixThatIsNotSafeNeedsToBeAskedFor() {
        let marked = MarkedText("«a»")
        let range = marked.ranges[0]
        let found = finding(range, fix(range, "unsafe", isSafe: false), fix(range, "safe"))
        #expect(text(applyingFixes(of: [found], to: marked.files, onlySafe: true)) == "safe")
        #expect(text(applyingFixes(of: [found], to: marked.files, onlySafe: false)) == "unsafe")
        let onlyUnsafe = finding(range, fix(range, "unsafe", isSafe: false))
        #expect(applyingFixes(of: [onlyUnsafe], to: marked.files, onlySafe: true).bytes.isEmpty)
    }

    @Test func theSameFixFromTwoFindingsIsAppliedOnceAndOtherFilesStay() {
        var marked = MarkedText("«a»")
        marked.add("«b»", path: "other.yaml")
        let same = fix(marked.ranges[1], "B")
        let fixed = applyingFixes(
            of: [finding(marked.ranges[0], same), finding(marked.ranges[1], same)], to: marked.files, onlySafe: true)
        #expect(text(fixed, file: 1) == "B")
        #expect(text(fixed, file: 0) == nil)
        #expect(fixed.applied == 1)
        #expect(fixed.skipped == 0)
    }
}
