/// A way to print diagnostics. What it prints ends with a line end and holds no raw control characters.
package protocol DiagnosticRenderer: Sendable {
    func render(_ diagnostic: Diagnostic, in files: SourceFiles) -> String
}

extension DiagnosticRenderer {
    package func render(_ diagnostics: some Sequence<Diagnostic>, in files: SourceFiles) -> String {
        diagnostics.reduce(into: "") { $0 += render($1, in: files) }
    }
}
