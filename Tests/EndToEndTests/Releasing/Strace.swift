import Driving

/// The fault injector: strace makes a system call fail, or kills the tool at it.
enum Strace {
    /// Whether tracing is allowed here; containers often forbid it.
    static let isAllowed: Bool = {
        (try? run(["strace", "-o", "/dev/null", "true"]))?.status == 0
    }()

    /// The calls that change files.
    static let calls = [
        "openat", "write", "pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "rename", "fallocate",
    ]

    /// One call of one kind; the first is 1.
    struct Point: Hashable, CustomStringConvertible {
        let call: String
        let number: Int

        var description: String { "\(call) \(number)" }
    }

    enum Fault: String, CaseIterable {
        case full = "error=ENOSPC"
        case broken = "error=EIO"
        case kill = "signal=KILL"
    }

    /// The calls of a run that touch what is in `folder`.
    static func points(_ words: [String], in folder: String) throws -> [Point] {
        let log = "\(folder).strace"
        let ended = try run(["strace", "-f", "-y", "-o", log, "-e", "trace=\(calls.joined(separator: ","))"] + words)
        guard ended.status == 0 else { throw Trouble("strace: \(ended.errorText)", 0) }
        var counts: [String: Int] = [:]
        var points: [Point] = []
        for line in try Files.text(log).split(separator: "\n") {
            guard let call = calls.first(where: { line.contains(" \($0)(") }) else { continue }
            counts[call, default: 0] += 1
            if line.contains(folder) { points.append(Point(call: call, number: counts[call, default: 0])) }
        }
        return points
    }

    static func run(_ words: [String], with fault: Fault, at point: Point) throws -> Ended {
        try run(
            [
                "strace", "-f", "-o", "/dev/null", "-e", "trace=\(point.call)", "-e",
                "inject=\(point.call):\(fault.rawValue):when=\(point.number)",
            ] + words)
    }

    private static func run(_ words: [String]) throws -> Ended { try Driving.run(words, environment: Tool.environment) }
}
