/// Where something is written: bytes of one of the files that were read.
package struct SourceRange: Hashable, Sendable {
    /// The index of the file in `SourceFiles`.
    package let file: Int
    package let bytes: Range<Int>

    package init(file: Int, bytes: Range<Int>) {
        self.file = file
        self.bytes = bytes
    }
}

/// The files of one run, in the order they were read.
package struct SourceFiles: Sendable {
    package private(set) var all: [SourceFile] = []

    package init() {}

    /// The file's index, for `SourceRange.file`.
    package mutating func add(_ file: SourceFile) -> Int {
        all.append(file)
        return all.count - 1
    }

    package subscript(index: Int) -> SourceFile { all[index] }

    package func path(_ range: SourceRange) -> String { all[range.file].path }

    package func start(_ range: SourceRange) -> SourcePosition { all[range.file].position(of: range.bytes.lowerBound) }

    package func end(_ range: SourceRange) -> SourcePosition { all[range.file].position(of: range.bytes.upperBound) }

    package func text(_ range: SourceRange) -> String { all[range.file].text(of: range.bytes) }
}
