package enum ExportWriter {
    /// Writes a tree to `folder/<tree.name>`, whole or not at all.
    package static func write(_ tree: ExportTree, into folder: String) throws(ExportFailure) {
    }
}
