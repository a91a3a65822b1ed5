package import Drawing
internal import Markup
internal import Programmes
internal import QRCodes
internal import Wording

extension ShareCard {
    /// Programme on a band of its colour, then what, when and on whose clocks, and a code for a phone. From the right where the
    /// language is written so.
    package func picture() -> Picture {
        Picture(
            width: Self.width, height: Self.height, title: entry.session.title.words(in: phrases.language),
            description: description, language: phrases.wording.messagesLanguage.description,
            shapes: ground + [name] + heading + moment + code)
    }

    private var colour: Shade { programme.colour.map { Shade($0) } ?? .house }

    private var ground: [Picture.Shape] {
        [
            .rectangle(.init(x: 0, y: 0, width: Double(Self.width), height: Double(Self.height)), Shade.paper.paint),
            .rectangle(.init(x: 0, y: 0, width: Double(Self.width), height: 104), colour.paint),
        ]
    }

    private var name: Picture.Shape {
        words(of: programme.title, .semibold, in: box(64, 10, 1072, 84), colour.ink, sizes: [36, 32, 28, 24])
    }

    private var heading: [Picture.Shape] {
        let lower = status == nil ? 0.0 : 44
        let title = words(
            of: entry.session.title, .bold, in: box(64, 124 + lower, 1072, 236 - lower), .ink,
            sizes: [76, 70, 64, 58, 52, 46, 40, 36, 32], lines: 3, isStruck: entry.isCancelled)
        return status.map { [words($0, .bold, in: box(64, 118, 1072, 56), .warning, sizes: [32, 28, 24]), title] } ?? [
            title
        ]
    }

    private var moment: [Picture.Shape] {
        let width = hasCode ? 820.0 : 1072
        let accent = colour.link(on: .paper)
        return [
            words(time, .semibold, in: box(64, 368, width, 92), accent, sizes: [46, 42, 38, 34, 30, 26], lines: 2)
        ]
            + (clock.map { [words($0, in: box(64, 454, width, 60), .ink, sizes: [34, 30, 26])] } ?? [])
            + (facts.isEmpty
                ? [] : [words(facts, in: box(64, 514, width, 96), .quiet, sizes: [28, 26, 24, 22, 20, 18], lines: 2)])
    }

    private var hasCode: Bool { address.flatMap { QRCode($0) } != nil }

    private var code: [Picture.Shape] {
        guard let code = address.flatMap({ QRCode($0) }) else { return [] }
        let place = box(924, 382, 212, 212)
        let border = 212 * Double(QRCode.quietZone) / Double(code.side)
        let inner = Picture.Box(
            x: place.x + border, y: place.y + border, width: 212 - 2 * border, height: 212 - 2 * border)
        return [.rectangle(place, Shade.white.paint), .grid(code.modules, inner, Shade.black.paint)]
    }

    private var isFromRight: Bool { direction(of: phrases.wording.messagesLanguage.description) == "rtl" }

    private func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Picture.Box {
        .init(x: isFromRight ? Double(Self.width) - x - width : x, y: y, width: width, height: height)
    }

    private func words(
        of text: Text, _ weight: Picture.Weight, in box: Picture.Box, _ shade: Shade, sizes: [Int], lines: Int = 1,
        isStruck: Bool = false
    ) -> Picture.Shape {
        let translation = text.translation(in: phrases.language)
        var words = Picture.Words(
            translation.words, language: translation.language.description, in: box, shade.paint, sizes: sizes,
            lines: lines, isFromRight: isFromRight,
            isRightToLeft: direction(of: translation.language.description) == "rtl")
        words.weight = weight
        words.stands = .middle
        words.isStruck = isStruck
        return .words(words)
    }

    private func words(
        _ text: String, _ weight: Picture.Weight = .regular, in box: Picture.Box, _ shade: Shade, sizes: [Int],
        lines: Int = 1
    ) -> Picture.Shape {
        words(of: Text(text, phrases.wording.messagesLanguage), weight, in: box, shade, sizes: sizes, lines: lines)
    }
}

extension Shade {
    fileprivate static let ink = Shade(red: 0x1c, green: 0x1b, blue: 0x1a)
    fileprivate static let quiet = Shade(red: 0x5d, green: 0x5a, blue: 0x55)
    fileprivate static let warning = Shade(red: 0xa1, green: 0x12, blue: 0x12)

    fileprivate var paint: Picture.Ink { .init(red: red, green: green, blue: blue) }
}
