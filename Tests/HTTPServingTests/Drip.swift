import Glibc

/// Sends a byte at a time, as a client that means harm.
struct Drip {
    private let client: RawClient

    init(_ client: RawClient) { self.client = client }

    func untilClosed(within time: Duration) -> Bool {
        let end = ContinuousClock.now + time
        while ContinuousClock.now < end {
            client.send("a")
            usleep(50_000)
            if client.isClosedNow() { return true }
        }
        return false
    }
}
