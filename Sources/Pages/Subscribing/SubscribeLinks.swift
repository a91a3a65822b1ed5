package import QRCodes

/// The ways into people's calendars for one feed, which has to be found by everyone.
package struct SubscribeLinks: Hashable, Sendable {
    /// `https://days.example/school/calendar.ics`.
    package let address: String
    /// The calendar's, where an application asks for one.
    package let name: String

    /// Nil where nobody else could fetch it: the address is not absolute.
    package init?(address: String, name: String) {
        guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return nil }
        self.address = address
        self.name = name
    }

    /// What most applications take for "subscribe", not "import".
    package var webcal: String { "webcal:" + address.drop { $0 != "/" } }

    /// A phone that reads it offers to subscribe. Nil where the address is longer than a code can hold.
    package var code: QRCode? { QRCode(webcal) }

    package enum Application: String, CaseIterable, Sendable {
        case apple, google, outlook, office
    }

    /// Those that can fetch it, in the order of a page.
    package var applications: [Application] {
        // Microsoft's servers fetch nothing without TLS.
        address.hasPrefix("https://") ? Application.allCases : [.apple, .google]
    }

    package func link(for application: Application) -> String {
        switch application {
        case .apple: webcal
        case .google: "https://calendar.google.com/calendar/r?cid=" + percentEncoded(webcal)
        case .outlook: "https://outlook.live.com" + fromWeb
        case .office: "https://outlook.office.com" + fromWeb
        }
    }

    private var fromWeb: String {
        "/calendar/0/addfromweb?url=\(percentEncoded(address))&name=\(percentEncoded(name))"
    }
}

extension SubscribeLinks.Application {
    /// In no language: it is a name.
    package var title: String {
        switch self {
        case .apple: "Apple Calendar"
        case .google: "Google Calendar"
        case .outlook: "Outlook.com"
        case .office: "Microsoft 365"
        }
    }

    /// For a line of the most common; nil: it stands in the full list only.
    package var shortTitle: String? {
        switch self {
        case .apple: "Apple"
        case .google: "Google"
        case .outlook: "Outlook"
        case .office: nil
        }
    }

    /// The longest that a change takes to be seen; nil: as its owner sets it. None lets a feed say how often.
    package var refresh: Duration? {
        switch self {
        case .apple: nil
        case .google, .outlook, .office: .seconds(86_400)
        }
    }
}

/// All but unreserved characters (RFC 3986 section 2.3).
private func percentEncoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { encoded, byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            encoded.unicodeScalars.append(Unicode.Scalar(byte))
        default: encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
    }
}
