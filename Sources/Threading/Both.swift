/// What both give; the second is worked out on a thread of its own meanwhile.
package func both<First, Second: Sendable>(
    _ first: () -> First, _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
    let result = Locked<Second?>(nil)
    let thread = Thread {
        let second = second()
        result.withLock { $0 = second }
    }
    let first = first()
    thread.join()
    guard let second = result.withLock({ $0 }) else { preconditionFailure("a thread ended without its result") }
    return (first, second)
}
