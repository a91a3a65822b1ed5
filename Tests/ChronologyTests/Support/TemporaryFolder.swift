internal import Glibc

/// A folder that is gone with the test.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/plenary-zones-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw SupportError.system("mkdtemp") }
        path = String(cString: made)
    }

    deinit {
        _ = try? run("rm -rf '\(path)'")
    }

    func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
        let slash = name.lastIndex(of: "/").map { "/" + name[..<$0] } ?? ""
        if !slash.isEmpty { try run("mkdir -p '\(path)\(slash)'") }
        guard let file = fopen("\(path)/\(name)", "w") else { throw SupportError.system("fopen \(name)") }
        defer { fclose(file) }
        let bytes = Array(bytes)
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw SupportError.system("fwrite \(name)") }
    }

    func write(_ text: String, to name: String) throws {
        try write(text.utf8, to: name)
    }
}

enum SupportError: Error {
    case system(String)
    case command(String, status: Int32)
}

/// The standard output of a shell command that must succeed.
@discardableResult
func run(_ command: String) throws -> [UInt8] {
    guard let pipe = popen(command, "r") else { throw SupportError.system("popen") }
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let got = fread(&chunk, 1, chunk.count, pipe), got > 0 { output += chunk[..<got] }
    let status = pclose(pipe)
    guard status == 0 else { throw SupportError.command(command, status: status) }
    return output
}

func bytes(ofFile path: String) throws -> [UInt8] {
    try run("cat '\(path)'")
}
