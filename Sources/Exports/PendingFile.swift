/// A file of an export that is made when somebody wants it: always the same bytes.
package struct PendingFile: Sendable {
    /// As in the file that is made.
    package let path: String
    package let make: @Sendable () -> ExportedFile

    package init(path: String, make: @escaping @Sendable () -> ExportedFile) {
        self.path = path
        self.make = make
    }

    package init(_ file: ExportedFile) { self.init(path: file.path) { file } }
}
