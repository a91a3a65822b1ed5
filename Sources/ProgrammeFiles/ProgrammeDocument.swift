package import Chronology
package import Diagnostics
package import Programmes

/// A programme as it was read from its files, and what was found wrong in them.
package struct ProgrammeDocument: Sendable {
    /// Nil where the file is not YAML, or not a map. Where there are errors, what they concern has a stand-in.
    package let programme: Programme?
    package let map: SourceMap
    /// All files that were read: the programme file is the first.
    package let files: SourceFiles
    /// The place among the files of the spreadsheet of registrants: personal data that nobody else needs.
    package var registrantsFile: Int?
    package let mistakes: Mistakes

    /// In file order.
    package var diagnostics: [Diagnostic] { mistakes.diagnostics }

    /// Reads a programme file and what it draws in. Fails only where there is no such file or it may not be read; everything
    /// else is a diagnostic.
    package static func read(
        _ path: String, through access: FileAccess, zones database: TimeZoneDatabase
    ) -> Result<ProgrammeDocument, FileTrouble> {
        var sources = SourceSet(access: access, path: path)
        switch access.read(path) {
        case .success(let bytes):
            _ = sources.files.add(SourceFile(path: path, bytes: bytes))
            return .success(read(sources, zones: database))
        case .failure(.missing): return .failure(.missing)
        case .failure(.unreadable(let why)): return .failure(.unreadable(why))
        case .failure(let trouble):
            _ = sources.files.add(SourceFile(path: path, bytes: []))
            return .success(refused(sources.files, trouble))
        }
    }

    private static func read(_ sources: SourceSet, zones database: TimeZoneDatabase) -> ProgrammeDocument {
        let whole = SourceRange(file: 0, bytes: 0..<0)
        var lowering = Lowering(map: SourceMap(whole: whole), sources: sources, database: database)
        let (root, found) = YAMLReader.read(sources.files[0], index: 0)
        lowering.diagnostics = found
        if root == nil, found.isEmpty {
            lowering.report("F115", "this file is empty: a programme begins with id, title, zone and days", at: whole)
        }
        // Aliases make a small file large: of its bytes no more than one in eight begins something.
        if let root { lowering.map.expect(min(root.size / 2, sources.files[0].bytes.count / 8)) }
        let programme = root.flatMap { lowering.programme($0) }
        return ProgrammeDocument(
            programme: programme, map: lowering.map, files: lowering.sources.files,
            registrantsFile: lowering.registrantsFile, mistakes: lowering.diagnostics)
    }

    private static func refused(_ files: SourceFiles, _ trouble: FileTrouble) -> ProgrammeDocument {
        let whole = SourceRange(file: 0, bytes: 0..<0)
        let code: DiagnosticCode = if case .tooLarge = trouble { "F107" } else { "F113" }
        return ProgrammeDocument(
            programme: nil, map: SourceMap(whole: whole), files: files,
            mistakes: Mistakes([Diagnostic(code, .error, "this \(trouble.reason)", at: whole)]))
    }
}
