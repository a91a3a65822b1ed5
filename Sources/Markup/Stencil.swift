/// Markup that is written once, for many pages that differ in little: in how deep they stand in their tree, and in what they put
/// into its gaps.
package struct Stencil: Hashable, Sendable {
    let bytes: [UInt8]
    let gaps: [Gap]

    struct Gap: Hashable, Sendable {
        /// The number of bytes before it.
        let offset: Int
        let kind: Kind

        enum Kind: Hashable, Sendable { case climb, content }
    }

    static let climb = "../"

    /// The markup as a page has it that stands in a folder of the tree: links that begin with `../` lead from there to
    /// other files of the tree. A `HTML.gap` is left open.
    package init(_ html: HTML) {
        var writer = HTMLWriter(leavesGaps: true)
        writer.add(html)
        bytes = writer.bytes
        gaps = writer.gaps ?? []
    }
}
