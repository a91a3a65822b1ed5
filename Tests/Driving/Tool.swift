internal import Glibc

/// The tool as it was built, run the way a person or a script runs it.
package enum Tool {
    /// Beside the test bundle, whatever the scratch path is.
    package static let path = folderOfBundle + "/plenary"

    private static let folderOfBundle: String = {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let bundle = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
        return bundle.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
    }()

    /// Nothing of the machine that the tests run on: its language, its time zone and its zone data are not there.
    package static let environment = [
        "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C.UTF-8", "TZDIR": ZoneData.pinned,
    ]

    /// Runs the tool to its end. Nil in `environment` takes a variable away.
    @discardableResult
    package static func run(
        _ arguments: String..., input: String = "", environment: [String: String?] = [:], in folder: String? = nil,
        timeout: Double = 60
    ) throws -> Ended {
        try run(arguments, input: input, environment: environment, in: folder, timeout: timeout)
    }

    @discardableResult
    package static func run(
        _ arguments: [String], input: String = "", environment: [String: String?] = [:], in folder: String? = nil,
        timeout: Double = 60
    ) throws -> Ended {
        try Driving.run(
            [path] + arguments, input: input, environment: changed(environment), in: folder, timeout: timeout)
    }

    package static func changed(_ changes: [String: String?]) -> [String: String] {
        var environment = environment
        for (name, value) in changes { environment[name] = value }
        return environment
    }
}

/// Runs any program to its end, or to its time limit, at which it is killed.
package func run(
    _ words: [String], input: String = "", environment: [String: String] = Tool.environment, in folder: String? = nil,
    timeout: Double = 60
) throws -> Ended {
    let input = try Pipe.holding(input)
    let (output, errors) = (try Pipe(), try Pipe())
    let child = try Child(
        words, environment: environment, in: folder, input: input, output: output.writing, errors: errors.writing)
    close(input)
    output.closeWriting()
    errors.closeWriting()
    let deadline = Clock.now + timeout
    let texts = Pipe.drain([output.reading, errors.reading], until: deadline)
    let status = child.ended(within: max(0.1, deadline - Clock.now))
    if status == nil { child.kill() }
    return Ended(status: status ?? -1, output: texts[0], errors: texts[1])
}

package enum Clock {
    /// Seconds, for measuring.
    package static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Asks again and again until it is so; whether it became so in time.
    package static func wait(_ seconds: Double = 5, until isSo: () throws -> Bool) rethrows -> Bool {
        let deadline = now + seconds
        while now < deadline {
            if try isSo() { return true }
            usleep(10_000)
        }
        return try isSo()
    }
}
