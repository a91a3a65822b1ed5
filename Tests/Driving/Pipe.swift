internal import Glibc
internal import Synchronization

/// Two descriptors; both are closed on the way into any child, except where it is given them.
package final class Pipe {
    package let reading: Int32
    package private(set) var writing: Int32

    package init() throws {
        var ends: [Int32] = [-1, -1]
        // Between the two calls no child may be started: it would keep our end open. pipe2 is not to be had from Swift.
        let code = Child.starting.withLock { _ in
            let code = pipe(&ends)
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            return code
        }
        guard code == 0 else { throw Trouble("pipe") }
        (reading, writing) = (ends[0], ends[1])
    }

    deinit {
        close(reading)
        closeWriting()
    }

    package func closeWriting() {
        if writing >= 0 { close(writing) }
        writing = -1
    }

    /// A descriptor to read a text from, of any length, without anyone having to write meanwhile.
    package static func holding(_ text: String) throws -> Int32 {
        var name = Array("/tmp/plenary-input-XXXXXX".utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw Trouble("mkstemp") }
        unlink(name)
        let bytes = Array(text.utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count else { throw Trouble("write") }
        lseek(descriptor, 0, SEEK_SET)
        return descriptor
    }

    /// All that comes from several descriptors, until they end or time is up.
    package static func drain(_ descriptors: [Int32], until deadline: Double) -> [[UInt8]] {
        var texts = descriptors.map { _ in [UInt8]() }
        var open = Set(descriptors.indices)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while !open.isEmpty, Clock.now < deadline {
            var polled = descriptors.indices.map { index in
                pollfd(fd: open.contains(index) ? descriptors[index] : -1, events: Int16(POLLIN), revents: 0)
            }
            poll(&polled, nfds_t(polled.count), 100)
            for index in open where polled[index].revents != 0 {
                let count = read(descriptors[index], &chunk, chunk.count)
                // A pseudo-terminal ends with EIO.
                if count > 0 { texts[index] += chunk[..<count] } else { open.remove(index) }
            }
        }
        return texts
    }
}
