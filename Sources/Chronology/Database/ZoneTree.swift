internal import Glibc

/// The names of the files below a folder of zone data, found by reading the folders.
enum ZoneTree {
    /// Far more than there are; a bound for a folder that is something else.
    private static let mostNames = 10_000
    private static let deepest = 4

    /// Names that may be zones, sorted; whether they are is for a reader of the files to say.
    static func names(in folder: String) -> [String] {
        var names: [String] = []
        collect(folder, prefix: "", depth: 0, into: &names)
        return names.sorted()
    }

    private static func collect(_ folder: String, prefix: String, depth: Int, into names: inout [String]) {
        for entry in entries(of: folder) {
            let name = prefix + entry
            guard names.count < mostNames, ZoneName.refusal(name) == nil else { continue }
            switch kind("\(folder)/\(entry)") {
            case S_IFDIR where depth < deepest:
                collect("\(folder)/\(entry)", prefix: name + "/", depth: depth + 1, into: &names)
            case S_IFREG, S_IFLNK: names.append(name)
            default: break
            }
        }
    }

    /// Of the entry itself: a link to a folder is none to walk into, and so no loop of links is walked.
    private static func kind(_ path: String) -> mode_t {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
    }

    private static func entries(of folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var entries: [String] = []
        while let entry = readdir(stream) {
            entries.append(
                withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        }
        return entries
    }

    /// The name that a symbolic link inside the folder points at; nil where `name` is no such link or it leads outside.
    static func symbolicTarget(of name: String, in folder: String) -> String? {
        guard kind("\(folder)/\(name)") == S_IFLNK, let root = resolvedPath(folder),
            let target = resolvedPath("\(folder)/\(name)"), target.hasPrefix(root + "/")
        else { return nil }
        let inside = String(target.dropFirst(root.count + 1))
        return ZoneName.refusal(inside) == nil ? inside : nil
    }

    private static func resolvedPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
