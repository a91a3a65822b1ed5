package import Programmes

/// `world-school-2027@3`: how an edition is named on the command line.
package struct EditionName: Hashable, Sendable, CustomStringConvertible {
    package let programme: ID<Programme>
    package let number: Int

    package init(programme: ID<Programme>, number: Int) {
        self.programme = programme
        self.number = number
    }

    /// Nil where the text is no such name.
    package init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, isIdentifier(parts[0]), parts[1].allSatisfy(\.isASCII), let number = Int(parts[1]),
            number > 0
        else { return nil }
        self.init(programme: ID(parts[0]), number: number)
    }

    package var description: String { "\(programme)@\(number)" }
}
