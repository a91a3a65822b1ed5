/// Things that are made when they are first wanted, and kept. Others are not held up while one is made; two who want the same at
/// one moment both make it, and get the same.
package final class Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let values = Locked<[Key: Value]>([:])

    package init() {}

    package func value(_ key: Key, make: () -> Value) -> Value {
        if let known = values.withLock({ $0[key] }) { return known }
        let made = make()
        values.withLock { $0[key] = made }
        return made
    }
}
