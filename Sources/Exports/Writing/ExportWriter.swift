internal import CFiles
internal import Glibc

/// Puts export trees on disk. Whoever reads meanwhile sees wholly the old tree or wholly the new one, and a failure at any
/// step leaves the old one as it was.
package enum ExportWriter {
    /// Writes a tree to `folder/<tree.name>`; makes `folder` where there is none (its parent has to be there).
    @discardableResult
    package static func write(_ tree: ExportTree, into folder: String) throws(ExportFailure) -> WrittenTree {
        let parent = try Folder.open(making: folder)
        // Two writers take turns, so a folder left aside is nobody's: its writer was killed.
        guard flock(parent.descriptor, LOCK_EX) == 0 else { throw .system("lock", folder) }
        let isThere = try mayBeReplaced(tree.name, in: parent)
        let aside = ".\(tree.name).new"
        parent.remove(aside)
        let written: WrittenTree
        do {
            written = try TreeWriter.write(tree, to: parent.makeFolder(aside))
            try swap(aside, with: tree.name, in: parent, isThere: isThere)
        } catch {
            parent.remove(aside)
            throw error
        }
        // The new tree is in place whatever becomes of the old one; what can't be removed is, with the next export.
        parent.remove(aside)
        return written
    }

    /// Whether a tree is there already. Nothing is deleted that might be somebody's own.
    private static func mayBeReplaced(_ name: String, in parent: borrowing Folder) throws(ExportFailure) -> Bool {
        let path = parent.path(name)
        switch try parent.kind(of: name) {
        case nil: return false
        case S_IFLNK: throw ExportFailure(path: path, reason: .symbolicLink)
        case S_IFDIR: break
        default: throw ExportFailure(path: path, reason: .notAFolder)
        }
        let folder = try parent.openFolder(name)
        guard try folder.kind(of: "edition.json") == S_IFREG || folder.names().isEmpty else {
            throw ExportFailure(path: path, reason: .notAnExport)
        }
        return true
    }

    private static func swap(
        _ aside: String, with name: String, in parent: borrowing Folder, isThere: Bool
    ) throws(ExportFailure) {
        if !isThere {
            try parent.rename(aside, to: name)
        } else if cfiles_exchange(parent.descriptor, aside, name) != 0 {
            // Some network file systems can't exchange: two steps, with the old tree put back if the second fails.
            guard errno == EINVAL || errno == ENOSYS else { throw .system("replace", parent.path(name)) }
            try replaceInTwoSteps(aside, name, in: parent)
        }
        try parent.sync()
    }

    private static func replaceInTwoSteps(
        _ aside: String, _ name: String, in parent: borrowing Folder
    ) throws(ExportFailure) {
        let old = ".\(name).old"
        parent.remove(old)
        try parent.rename(name, to: old)
        do {
            try parent.rename(aside, to: name)
        } catch {
            try parent.rename(old, to: name)
            throw error
        }
        parent.remove(old)
    }
}
