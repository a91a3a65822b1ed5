import Glibc

/// The checkout that the tests were built from.
struct House {
    let root: String

    init(file: String = #filePath) {
        root = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    }

    struct Unreadable: Error {
        let path: String
    }

    func text(_ path: String) throws -> String {
        guard let file = fopen("\(root)/\(path)", "r") else { throw Unreadable(path: path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Paths below the root, sorted.
    func files(in folder: String) throws -> [String] {
        guard let stream = opendir("\(root)/\(folder)") else { throw Unreadable(path: folder) }
        defer { closedir(stream) }
        var found: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard !name.hasPrefix(".") else { continue }
            let path = "\(folder)/\(name)"
            if entry.pointee.d_type == UInt8(DT_DIR) { found += try files(in: path) } else { found.append(path) }
        }
        return found.sorted()
    }

    func swiftFiles(in folder: String) throws -> [String] {
        try files(in: folder).filter { $0.hasSuffix(".swift") }
    }

    /// The rooms of Package.swift with what each may import.
    func rooms() throws -> [String: Set<String>] {
        let manifest = try text("Package.swift")
        var rooms: [String: Set<String>] = [:]
        for match in manifest.matches(of: /(?:\s)room\(\s*"(\w+)"(?:,\s*\[([^\]]*)\])?\s*\)/) {
            rooms[String(match.1)] = quoted(match.2 ?? "")
        }
        if let match = manifest.firstMatch(of: /name: "plenary",\s*dependencies: \[([^\]]*)\]/) {
            rooms["plenary"] = quoted(match.1)
        }
        return rooms
    }

    private func quoted(_ text: Substring) -> Set<String> {
        Set(text.matches(of: /"(\w+)"/).map { String($0.1) })
    }
}
