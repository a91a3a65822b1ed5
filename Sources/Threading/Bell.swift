internal import Glibc

/// Wakes a thread that waits, perhaps for other descriptors too.
package final class Bell: Sendable {
    private let read: Int32
    private let write: Int32

    package init() {
        var ends: [Int32] = [-1, -1]
        let code = pipe(&ends)
        precondition(code == 0, "no pipe: error \(errno)")
        (read, write) = (ends[0], ends[1])
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
    }

    deinit {
        close(read)
        close(write)
    }

    /// From any thread; rung before anyone waits, it wakes the next who does.
    package func ring() {
        _ = Glibc.write(write, [1], 1)
    }

    /// Until the bell rings, `other` can be read, or the time is over (nil: never). Ringing is forgotten once noticed.
    package func wait(orReadable other: Int32 = -1, for time: Duration?) -> (rang: Bool, isReadable: Bool) {
        var descriptors = [
            pollfd(fd: read, events: Int16(POLLIN), revents: 0), pollfd(fd: other, events: Int16(POLLIN), revents: 0),
        ]
        poll(&descriptors, 2, time.map { Int32(clamping: $0.wholeMilliseconds) } ?? -1)
        let rang = descriptors[0].revents != 0
        if rang {
            var sink = [UInt8](repeating: 0, count: 64)
            while Glibc.read(read, &sink, sink.count) > 0 {}
        }
        return (rang, descriptors[1].revents != 0)
    }
}

extension Duration {
    /// Rounded up, so that who waits has waited.
    fileprivate var wholeMilliseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    }
}
