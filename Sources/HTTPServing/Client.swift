internal import CMicroHTTPD
internal import Synchronization
internal import Threading
internal import Web

/// A connection, and the request that is on it. It belongs to its worker's thread, but for what is said to be for others.
final class Client: @unchecked Sendable {
    let connection: OpaquePointer
    let descriptor: Int32
    let address: PeerAddress?
    /// It came when there were too many already: it is told so, and left.
    let isSurplus: Bool

    /// When it is cut; for the thread that cuts.
    private let end: Atomic<Moment>
    /// Since when there is no request on it; 0 while there is one. For the thread that cuts.
    private let restingSince: Atomic<Moment>

    /// The request, from its first line to the end of its answer.
    var request = RequestState()
    /// Of the request, as written. Its memory is used again by the next.
    private(set) var target: [UInt8] = []
    /// An answer that was made on another thread.
    let made = Locked<Response?>(nil)

    struct RequestState {
        var isOpen = false
        var isHeadRead = false
        var began: Moment = 0
        var readyFile: CompiledFile?
        /// The answer, where the head alone was enough to know it.
        var response: Response?
        var status = 0
        var size = 0
        var isStream = false
        var isMadeAside = false
        /// For the log only, and only kept where there is one.
        var method = ""
        var forwardedFor: String?
    }

    init(_ connection: OpaquePointer, _ address: PeerAddress?, isSurplus: Bool, headTime: Int) {
        self.connection = connection
        self.address = address
        self.isSurplus = isSurplus
        descriptor = cmhd_socket(connection)
        let now = Moment.now
        end = Atomic(now + headTime)
        restingSince = Atomic(now)
    }

    func setTarget(_ bytes: UnsafeRawBufferPointer) {
        target.removeAll(keepingCapacity: true)
        target.append(contentsOf: bytes)
    }

    static func of(_ own: UnsafeMutableRawPointer?) -> Client? {
        own.map { Unmanaged<Client>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The next thing must be there by then; nil: nothing is waited for.
    func expect(by end: Moment?) { self.end.store(end ?? Moment.max, ordering: .relaxed) }

    func rest(since now: Moment?) { restingSince.store(now ?? 0, ordering: .relaxed) }

    func isOverdue(at now: Moment) -> Bool { end.load(ordering: .relaxed) < now }

    func hasRested(for time: Int, at now: Moment) -> Bool {
        let since = restingSince.load(ordering: .relaxed)
        return since != 0 && since + time < now
    }
}
