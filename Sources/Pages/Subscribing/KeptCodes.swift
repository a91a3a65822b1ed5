internal import QRCodes
internal import Threading

/// The codes of an edition that stand on many pages, each made once: it takes longer than the rest of a short page.
package final class KeptCodes: Sendable {
    private let codes = Locked<[String: QRCode]>([:])

    package init() {}

    func code(of links: SubscribeLinks) -> QRCode? {
        if let known = codes.withLock({ $0[links.webcal] }) { return known }
        let made = links.code
        codes.withLock { $0[links.webcal] = made }
        return made
    }
}
