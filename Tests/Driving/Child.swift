package import Glibc
internal import Synchronization

/// A process of ours. It is killed when the test lets go of it.
package final class Child {
    static let starting = Mutex(())

    package let pid: pid_t
    private var status: Int32?

    package init(
        _ words: [String], environment: [String: String], in folder: String? = nil, input: Int32, output: Int32,
        errors: Int32
    ) throws {
        let words = (folder.map { ["env", "-C", $0] } ?? []) + words
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, descriptor) in [input, output, errors].enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
        }
        let variables = environment.map { "\($0.key)=\($0.value)" }
        var child = pid_t()
        let code = Self.withCStrings(words) { words in
            Self.withCStrings(variables) { variables in
                Self.starting.withLock { _ in posix_spawnp(&child, words[0]!, &actions, nil, words, variables) }
            }
        }
        guard code == 0 else { throw Trouble("spawn \(words[0])", code) }
        pid = child
    }

    deinit { kill() }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = strings.map { strdup($0) }
        defer { pointers.forEach { free($0) } }
        return body(pointers + [nil])
    }

    package func signal(_ number: Int32) {
        if status == nil { Glibc.kill(pid, number) }
    }

    package func kill() {
        signal(SIGKILL)
        _ = ended(within: 10)
    }

    /// The exit status, 128 and the number of a signal; nil while it runs on.
    @discardableResult
    package func ended(within seconds: Double) -> Int32? {
        _ = Clock.wait(seconds) {
            var word: Int32 = 0
            if status == nil, waitpid(pid, &word, WNOHANG) == pid {
                status = word & 0x7f == 0 ? (word >> 8) & 0xff : 128 + (word & 0x7f)
            }
            return status != nil
        }
        return status
    }
}

package struct Trouble: Error, CustomStringConvertible {
    package let description: String

    package init(_ what: String, _ code: Int32 = errno) {
        description = "\(what): \(String(cString: strerror(code)))"
    }
}
