internal import Diagnostics
internal import Programmes

enum PublicAddressIsKnown: Rule {
    static let id = "public-address-is-known"
    static let code: DiagnosticCode = "R210"
    static let level = RuleLevel.advice
    static let summary = "without a public-address, absolute links are left out of feeds and pages"

    static func violations(in agenda: Agenda) -> [Finding] {
        guard agenda.programme.publicAddress == nil else { return [] }
        return [
            remark(
                "the programme has no public-address: absolute links are left out of feeds and pages",
                at: .programme("id"))
        ]
    }
}
