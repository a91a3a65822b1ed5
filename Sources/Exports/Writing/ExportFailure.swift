internal import Glibc

/// Why an export could not be written. The export that was there before is whole.
package struct ExportFailure: Error, Hashable, CustomStringConvertible {
    package let path: String
    package let reason: Reason

    package enum Reason: Hashable, Sendable {
        /// Following it could write anywhere.
        case symbolicLink
        case notAFolder
        /// Not empty and without `edition.json`: somebody's own folder.
        case notAnExport
        /// What was being done, and the error number.
        case system(String, Int32)
    }

    package init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    package var description: String {
        switch reason {
        case .symbolicLink: "\(path) is a symbolic link; an export is only written into real folders"
        case .notAFolder: "\(path) is not a folder"
        case .notAnExport: "\(path) is not empty and has no edition.json: it is not an export and is left alone"
        case .system(let action, let number): "can't \(action) \(path): \(String(cString: strerror(number)))"
        }
    }
}
