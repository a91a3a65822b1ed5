package import Synchronization

/// A value that is replaced whole now and then, and read all the time.
///
/// Each thread that reads has a `Reader` of its own, which takes the lock only after a replacement: otherwise reading is one
/// atomic load. A reader keeps the value it has seen until it looks again.
package final class Latest<Value: Sendable>: Sendable {
    private let held: Locked<Value>
    @usableFromInline let replacements = Atomic<Int>(0)

    package init(_ value: Value) { held = Locked(value) }

    package var value: Value { held.withLock { $0 } }

    package func replace(by value: Value) {
        held.withLock { $0 = value }
        replacements.add(1, ordering: .releasing)
    }

    /// For one thread.
    package struct Reader {
        @usableFromInline let source: Latest
        @usableFromInline var seen: Int
        @usableFromInline var held: Value

        package init(_ source: Latest) {
            self.source = source
            seen = source.replacements.load(ordering: .acquiring)
            held = source.value
        }

        /// Inlined: a generic call would look up its types at each request.
        @inlinable package mutating func value() -> Value {
            let count = source.replacements.load(ordering: .acquiring)
            if count != seen {
                // A value that is newer than the count is merely fetched again.
                held = source.value
                seen = count
            }
            return held
        }
    }
}
