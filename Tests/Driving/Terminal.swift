internal import Glibc

/// A pseudo-terminal, 80 columns wide unless told otherwise.
package enum Terminal {
    // TIOCSPTLCK and TIOCGPTN: macros that Swift does not see, nor the functions made of them.
    private static let unlock: UInt = 0x4004_5431
    private static let nameIt: UInt = 0x8004_5430

    /// Runs the tool with its input, output and errors on a terminal, and gives all that was written there. Ctrl-C is typed once
    /// `words` stand there.
    package static func run(
        _ arguments: String..., environment: [String: String?] = [:], columns: UInt16 = 80,
        interruptedAfter words: String? = nil
    ) throws -> Ended {
        let ours = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard ours >= 0 else { throw Trouble("open /dev/ptmx") }
        defer { close(ours) }
        var (locked, number): (Int32, Int32) = (0, 0)
        guard ioctl(ours, unlock, &locked) == 0, ioctl(ours, nameIt, &number) == 0 else {
            throw Trouble("unlock the terminal")
        }
        let theirs = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard theirs >= 0 else { throw Trouble("open the terminal") }
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(theirs, UInt(TIOCSWINSZ), &size)
        let changes = ["TERM": "xterm-256color"].merging(environment.compactMapValues { $0 }) { $1 }
        // Its own session: else keys would be nobody's signals.
        let child = try Child(
            ["setsid", "--ctty", Tool.path] + arguments, environment: Tool.changed(changes), input: theirs,
            output: theirs, errors: theirs)
        close(theirs)
        var bytes: [UInt8] = []
        if let words {
            let isThere = Clock.wait(30) {
                bytes += Pipe.drain([ours], until: Clock.now + 0.05)[0]
                return String(decoding: bytes, as: UTF8.self).contains(words)
            }
            guard isThere, write(ours, [3], 1) == 1 else { throw Trouble("no \(words) to type Ctrl-C after", 0) }
        }
        bytes += Pipe.drain([ours], until: Clock.now + 30)[0]
        return Ended(status: child.ended(within: 5) ?? -1, output: bytes.filter { $0 != 13 }, errors: [])
    }
}
