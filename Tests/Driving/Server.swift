internal import Glibc

/// `plenary serve`, from its start to its SIGTERM.
package final class Server {
    package let child: Child
    package let client: HTTPClient
    private let folder: TemporaryFolder

    /// Waits until it says that it serves. `listen` is a port of its own unless it is given; editions are kept in memory unless a
    /// store is named.
    package init(_ arguments: [String], listen: String = "127.0.0.1:0", environment: [String: String?] = [:]) throws {
        folder = try TemporaryFolder()
        let input = try Pipe.holding("")
        let output = try Self.made("\(folder.path)/output")
        let errors = try Self.made("\(folder.path)/errors")
        defer { for descriptor in [input, output, errors] { close(descriptor) } }
        let store = arguments.contains("--store") ? [] : ["--store", "memory:"]
        let child = try Child(
            [Tool.path, "serve", "--listen", listen] + store + arguments, environment: Tool.changed(environment),
            input: input,
            output: output, errors: errors)
        self.child = child
        let place = folder.path
        let isUp = Clock.wait(180) {
            ((try? Files.text("\(place)/output")) ?? "").contains("\n") || child.ended(within: 0) != nil
        }
        let said = try Files.text("\(place)/output")
        guard isUp, said.hasPrefix("serving") else {
            throw Trouble("not serving: \(said)\(try Files.text("\(place)/errors"))", 0)
        }
        if listen.hasPrefix("unix:") {
            client = HTTPClient(.unix(String(listen.dropFirst("unix:".count))))
        } else {
            let port = said.lines[0].split(separator: ":").last.flatMap { UInt16($0.prefix { $0 != "/" }) }
            client = HTTPClient(.port(port ?? 0))
        }
    }

    private static func made(_ path: String) throws -> Int32 {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Trouble("open \(path)") }
        return descriptor
    }

    package func get(_ path: String, _ fields: [String: String] = [:], method: String = "GET") throws
        -> HTTPClient.Answer
    {
        try client.get(path, fields, method: method)
    }

    package var output: String { (try? Files.text("\(folder.path)/output")) ?? "" }
    package var errors: String { (try? Files.text("\(folder.path)/errors")) ?? "" }

    /// The exit status after SIGTERM.
    package func stop() -> Int32? {
        child.signal(SIGTERM)
        return child.ended(within: 10)
    }
}
