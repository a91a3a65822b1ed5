internal import FoundationEssentials
internal import FoundationInternationalization

extension Wording {
    /// "Pakistan" of "PK"; the code where nobody has named it.
    package func country(_ code: String) -> String { locale.localizedString(forRegionCode: code) ?? code }
}
