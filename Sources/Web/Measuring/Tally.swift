internal import Synchronization

/// What one thread counts. Only that thread writes, so that it waits for nobody.
package final class Tally: Sendable {
    static let statuses = [200, 304, 308, 400, 404, 405, 412, 413, 414, 431, 503]
    /// Upper bounds of the histogram's steps, in nanoseconds.
    static let steps = [
        50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000, 5_000_000, 10_000_000, 25_000_000, 50_000_000,
        100_000_000, 250_000_000, 500_000_000, 1_000_000_000, 2_500_000_000, 10_000_000_000,
    ]

    private let answers = (0...statuses.count).map { _ in Counter() }
    private let times = (0...steps.count).map { _ in Counter() }
    private let nanoseconds = Counter()
    private let bytes = Counter()
    private let shedCount = Counter()

    /// An answer, from the first line of its request to its last byte.
    package func count(_ status: Int, size: Int, nanoseconds time: Int) {
        answers[Self.statuses.firstIndex(of: status) ?? Self.statuses.count].add(1)
        times[Self.steps.firstIndex { time <= $0 } ?? Self.steps.count].add(1)
        nanoseconds.add(time)
        bytes.add(size)
    }

    /// Somebody was told to come again later.
    package func shed() { shedCount.add(1) }

    var reading: Reading {
        Reading(
            answers: answers.map(\.value), times: times.map(\.value), nanoseconds: nanoseconds.value,
            bytes: bytes.value,
            shed: shedCount.value)
    }

    struct Reading {
        var answers = [Int](repeating: 0, count: statuses.count + 1)
        var times = [Int](repeating: 0, count: steps.count + 1)
        var nanoseconds = 0
        var bytes = 0
        var shed = 0

        static func + (one: Reading, other: Reading) -> Reading {
            Reading(
                answers: zip(one.answers, other.answers).map(+), times: zip(one.times, other.times).map(+),
                nanoseconds: one.nanoseconds + other.nanoseconds, bytes: one.bytes + other.bytes,
                shed: one.shed + other.shed)
        }
    }
}

/// A number that one thread writes and any may read.
private final class Counter: Sendable {
    private let number = Atomic<Int>(0)

    var value: Int { number.load(ordering: .relaxed) }

    func add(_ amount: Int) { number.store(number.load(ordering: .relaxed) &+ amount, ordering: .relaxed) }
}
