/// What stands between the parts of a head, where the library holds it: it cuts lines into strings, and so passes over what is
/// behind a NUL and over lines without a name, and takes a bare LF for a line's end. A proxy in front may read all that.
struct HeadSeams {
    /// Where the head ends; nil when it is not held in one piece: then nothing can be said.
    private let headEnd: UnsafeRawPointer?
    /// Where what was read last ends.
    private var last: UnsafeRawPointer
    private var isTorn = false

    /// `size`: of the whole head, from the method to the empty line.
    init(from method: UnsafePointer<CChar>, size: Int) {
        last = UnsafeRawPointer(method)
        headEnd = size > 0 ? last + size : nil
    }

    var fault: String? { isTorn ? "something in its head cannot be read" : nil }

    /// The request line: a space, the target (which may have been decoded where it stood), and a space.
    mutating func pass(method: Int, target: Int, _ version: UnsafePointer<CChar>, _ versionSize: Int) {
        if last + method + target + 2 != UnsafeRawPointer(version) { isTorn = true }
        last = UnsafeRawPointer(version) + versionSize
    }

    /// A line of its own.
    mutating func pass(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
        guard let start = name.baseAddress else { return }
        check(upTo: start, lineEnds: 1)
        last = value.baseAddress.map { $0 + value.count } ?? start + name.count
    }

    /// The last line was read.
    mutating func end() {
        if let headEnd { check(upTo: headEnd, lineEnds: 2) }
    }

    /// The library puts a NUL for each byte of a line's end.
    private mutating func check(upTo next: UnsafeRawPointer, lineEnds: Int) {
        guard let headEnd, last <= next, next <= headEnd else { return }
        let gap = UnsafeRawBufferPointer(start: last, count: next - last)
        let isBlank = gap.allSatisfy { $0 == 0 || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        if !isBlank || gap.count < 2 * lineEnds { isTorn = true }
    }
}
