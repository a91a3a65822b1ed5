internal import CMicroHTTPD
internal import Web

/// One request on its way through the library's callbacks, which all run on the thread of its connection.
final class Exchange {
    /// As written; nil when it is not UTF-8.
    let target: String?
    private(set) var request: Request?

    init(target: String?) { self.target = target }

    /// The head is there: nil when it is well made, else what is wrong with it.
    func receiveHead(_ head: RequestHead, _ limits: ServerLimits) -> Problem? {
        if let problem = head.problem(under: limits) { return problem }
        request = Request(method: head.method, target: head.target ?? "", headers: Headers(head.fields))
        return nil
    }
}
