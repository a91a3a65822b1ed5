internal import Pages
internal import Programmes

internal import Programmes

extension Export {
    /// Where this programme's tree is found by everyone, with a slash last; nil without a public address, and then there are
    /// no absolute links.
    var publicRoot: String? {
        guard var address = options.publicAddress ?? programme.publicAddress, !address.isEmpty else { return nil }
        while address.hasSuffix("/") { address.removeLast() }
        return "\(address)/\(programme.id)/"
    }

    /// The public address of a file of the tree.
    func address(of path: String) -> String? { publicRoot.map { $0 + path } }

    /// Where a showing stands on the public timetable.
    func pageAddress(of id: ShowingID) -> String? { address(of: "#" + anchor(of: id)) }
}
