package import Programmes

extension Programme {
    /// `assets/theme.css`: the programme's and its tracks' colours, made readable on light and on dark ground.
    package var themeStyle: String {
        let band = colour.map { Shade($0) } ?? .house
        let tracks = tracks.compactMap { track in track.colour.map { (".track-\(track.id)", Shade($0)) } }
        let light = [rule(":root", ["--band": band, "--on-band": band.ink, "--accent": band.link(on: .paper)])]
        let dark = [rule(":root", ["--accent": band.link(on: .night)])]
        return
            (light + tracks.map { rule($0, ["--track": $1.readable(on: .paper, contrast: 3)]) }
            + ["@media (prefers-color-scheme: dark) {"] + dark
            + tracks.map { rule($0, ["--track": $1.readable(on: .night, contrast: 3)]) } + ["}"])
            .joined(separator: "\n") + "\n"
    }
}

extension Shade {
    /// Of programmes that have no colour.
    static let house = Shade(red: 0x1f, green: 0x3a, blue: 0x5f)
    /// The grounds of `style.css`.
    static let paper = Shade(red: 0xfb, green: 0xfa, blue: 0xf7)
    fileprivate static let night = Shade(red: 0x17, green: 0x17, blue: 0x19)

    /// WCAG 2.2, 1.4.3.
    func link(on ground: Shade) -> Shade { readable(on: ground, contrast: 4.5) }
}

private func rule(_ selector: String, _ properties: KeyValuePairs<String, Shade>) -> String {
    "\(selector) {" + properties.map { " \($0): \($1.hex);" }.joined() + " }"
}
