extension Sequence<Diagnostic> {
    /// In the order a reader mends them: by file, position, severity (errors first) and code, each said once.
    package func inFileOrder() -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return filter { seen.insert($0).inserted }.sorted { $0.comesBefore($1) }
    }

    /// How many there are of a severity.
    package func count(of severity: Severity) -> Int { count { $0.severity == severity } }
}

extension Diagnostic {
    fileprivate func comesBefore(_ other: Diagnostic) -> Bool {
        let here = (range.file, range.bytes.lowerBound)
        let there = (other.range.file, other.range.bytes.lowerBound)
        if here != there { return here < there }
        if severity != other.severity { return severity > other.severity }
        return (code.description, message, range.bytes.upperBound)
            < (other.code.description, other.message, other.range.bytes.upperBound)
    }
}

/// `2 errors, 1 warning in schedules/x.yaml`, or nil where there is nothing to count. Notes are not counted.
package func summaryLine(of diagnostics: some Sequence<Diagnostic>, in files: SourceFiles) -> String? {
    let all = Array(diagnostics).filter { $0.severity != .note }
    guard !all.isEmpty else { return nil }
    let counts = [
        counted(all.count(of: .error), "error"), counted(all.count(of: .warning), "warning"),
    ]
    return counts.compactMap(\.self).joined(separator: ", ") + " in " + place(of: all, in: files)
}

private func counted(_ count: Int, _ noun: String) -> String? {
    count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s")"
}

private func place(of diagnostics: [Diagnostic], in files: SourceFiles) -> String {
    let paths = Set(diagnostics.map { files.path($0.range) })
    return paths.count == 1 ? paths.map(madeVisible).joined() : "\(paths.count) files"
}
