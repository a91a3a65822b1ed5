internal import Glibc
internal import Synchronization

/// A PostgreSQL server of this run's tests, started when one first asks for a database. It ends with the run, however that ends.
package enum PostgreSQLServer {
    package static let password = "s3cret/p@ss"

    private static let started: Result<Running, any Error> = Result { try Running() }
    private static let made = Mutex<Set<String>>([])

    fileprivate struct Running: @unchecked Sendable {
        let folder: String
        let port: UInt16
        /// Holds the pipe whose end tells the server to stop.
        let life: Pipe
        let child: Child
    }

    /// A database of that name, empty when first asked for, over the server's socket.
    package static func database(_ name: String) throws -> String {
        try make(name)
        let server = try started.get()
        return "postgresql://plenary@/\(name)?host=\(server.folder)&port=\(server.port)"
    }

    /// The same over TCP, with a password.
    package static func database(
        _ name: String, password: String = password, through port: UInt16? = nil
    ) throws -> String {
        try make(name)
        let escaped = password.replacing("/", with: "%2F").replacing("@", with: "%40")
        return "postgresql://plenary:\(escaped)@127.0.0.1:\(try port ?? Self.port)/\(name)"
    }

    package static var port: UInt16 { get throws { try started.get().port } }

    package static func run(_ sql: String, in database: String = "postgres") throws -> Ended {
        let server = try started.get()
        return try Driving.run([
            "psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", server.folder, "-p", "\(server.port)", "-U",
            "plenary", "-d", database, "-c", sql,
        ])
    }

    private static func make(_ name: String) throws {
        try made.withLock { made in
            guard made.insert(name).inserted else { return }
            let ended = try run("CREATE DATABASE \(name) TEMPLATE template0")
            guard ended.status == 0 else { throw Trouble("CREATE DATABASE: \(ended.errorText)", 0) }
        }
    }
}

extension PostgreSQLServer.Running {
    fileprivate init() throws {
        folder = folderOfRun { folder in
            try Files.write(PostgreSQLServer.password + "\n", to: "\(folder)/password")
        }
        port = try freePort()
        life = try Pipe()
        // It refuses to run as root.
        let user = getuid() == 0 ? "setpriv --reuid=postgres --regid=postgres --clear-groups " : ""
        let script = """
            set -e
            export PATH="$(echo /usr/lib/postgresql/*/bin | tr ' ' '\\n' | tail -1):$PATH"
            \(getuid() == 0 ? "chown -R postgres \(folder)" : "")
            cd \(folder)
            \(user)initdb -D data -U plenary -E UTF8 --locale=C --no-sync --auth-local=trust \
                --auth-host=scram-sha-256 --pwfile=password >log 2>&1
            \(user)postgres -D data -k \(folder) -p \(port) -c listen_addresses=127.0.0.1 -c fsync=off \
                -c max_connections=200 >>log 2>&1 </dev/null &
            read -r _ || true
            kill -QUIT $!
            wait
            rm -rf \(folder)
            """
        child = try Child(
            ["bash", "-c", script], environment: Tool.environment, input: life.reading, output: 1, errors: 2)
        let (folder, port) = (folder, port)
        let isUp = try Clock.wait(30) {
            try Driving.run(["pg_isready", "-q", "-h", folder, "-p", "\(port)"]).status == 0
        }
        guard isUp else {
            throw Trouble("PostgreSQL (the package postgresql): \((try? Files.text("\(folder)/log")) ?? "")", 0)
        }
    }
}

/// One that nobody listens on.
package func freePort() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
            bind(descriptor, pointer, size) == 0 ? getsockname(descriptor, pointer, &size) : -1
        }
    }
    guard code == 0 else { throw Trouble("bind") }
    return UInt16(bigEndian: address.sin_port)
}
