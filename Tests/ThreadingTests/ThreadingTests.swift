import Testing
import Threading

@Suite struct ThreadingTests {
    @Test func threadsThatCountTogetherLoseNothing() {
        let count = Locked(0)
        let threads = (0..<4).map { _ in
            Thread {
                for _ in 0..<10_000 { count.withLock { $0 += 1 } }
            }
        }
        for thread in threads { thread.join() }
        #expect(count.withLock { $0 } == 40_000)
    }

    @Test func theLockIsFreeAgainAfterAnError() {
        struct Refused: Error {}
        let value = Locked(1)
        #expect(throws: Refused.self) { try value.withLock { (_) throws(Refused) in throw Refused() } }
        #expect(value.withLock { $0 } == 1)
    }

    @Test func bothAreDoneAtOnce() {
        let bell = Bell()
        // The first waits for the second, which would come too late after it.
        let (rang, number) = both(
            { bell.wait(for: .seconds(20)).rang },
            { () -> Int in
                bell.ring(); return 2
            })
        #expect(rang)
        #expect(number == 2)
    }
}
