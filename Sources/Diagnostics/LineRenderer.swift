/// `FILE:LINE:COLUMN: error: TEXT [CODE]`, one line a diagnostic, for pipes, editors and CI logs.
/// Labels, notes and fixes are left out: a line is what tools can split.
package struct LineRenderer: DiagnosticRenderer {
    package init() {}

    package func render(_ diagnostic: Diagnostic, in files: SourceFiles) -> String {
        "\(location(of: diagnostic.range, in: files)): \(diagnostic.severity.rawValue): "
            + "\(madeVisible(diagnostic.message)) [\(diagnostic.code)]\n"
    }
}

/// `FILE:LINE:COLUMN`; columns from 1, in Unicode scalars.
package func location(of range: SourceRange, in files: SourceFiles) -> String {
    let start = files.start(range)
    return "\(madeVisible(files.path(range))):\(start.line):\(start.column)"
}
