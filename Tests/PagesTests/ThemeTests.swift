import Glibc
import Pages
import Programmes
import Scheduling
import Testing

@Suite struct ThemeTests {
    private func theme(_ colour: String) throws -> String {
        let yaml = Yaml.rally.replacing("colour: yellow", with: "colour: \"\(colour)\"")
        return try Samples.edition(yaml).programme.themeStyle
    }

    /// The colours of a rule, as red, green and blue.
    private func colours(_ css: Substring) -> [String: [Double]] {
        Dictionary(
            css.matches(of: /(--[a-z-]+): #([0-9a-f]{6})/).map { match in
                let value = UInt32(match.2, radix: 16)!
                return (String(match.1), [value >> 16, value >> 8 & 255, value & 255].map { Double($0) })
            }, uniquingKeysWith: { first, _ in first })
    }

    /// WCAG 2.2, written down a second time.
    private func contrast(_ one: [Double], _ other: [Double]) -> Double {
        func luminance(_ colour: [Double]) -> Double {
            let linear = colour.map { value in
                let share = value / 255
                return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        }
        let both = [luminance(one), luminance(other)].sorted()
        return (both[1] + 0.05) / (both[0] + 0.05)
    }

    @Test(arguments: [
        "#ffff00", "#ffffff", "#000000", "#808080", "#ff0000", "#8a1538", "#00ff7f", "#777777", "#0000ff", "#fffffe",
    ])
    func `whatever its colour a programme can be read by day and by night`(colour: String) throws {
        let css = try theme(colour)
        let parts = css.split(separator: "@media")
        let (light, dark) = (colours(parts[0]), colours(parts[1]))
        let paper = try #require(colours(pageStyle[...])["--paper"])
        let night = try #require(colours(pageStyle.split(separator: "@media")[1])["--paper"])
        #expect(contrast(try #require(light["--band"]), try #require(light["--on-band"])) >= 4.5)
        #expect(contrast(try #require(light["--accent"]), paper) >= 4.5)
        #expect(contrast(try #require(dark["--accent"]), night) >= 4.5)
        // A dot is not text: WCAG 2.2, 1.4.11.
        #expect(contrast(try #require(light["--track"]), paper) >= 3)
        #expect(contrast(try #require(dark["--track"]), night) >= 3)
    }

    @Test func `a colour that can be read is left as it is`() throws {
        let light = colours(try theme("#8a1538").split(separator: "@media")[0])
        #expect(light["--accent"] == [0x8A, 0x15, 0x38])
    }

    @Test func `the style's own quiet colours can be read`() {
        let parts = pageStyle.split(separator: "@media")
        for part in [colours(parts[0]), colours(parts[1])] {
            for name in ["--ink", "--quiet", "--warn", "--accent"] {
                #expect(contrast(part[name] ?? [], part["--paper"] ?? []) >= 4.5, "\(name)")
                #expect(contrast(part[name] ?? [], part["--card"] ?? []) >= 4.5, "\(name)")
            }
        }
    }

    @Test func `styles name sides by the direction of the text`() {
        for side in ["margin-left", "margin-right", "padding-left", "padding-right", "text-align: left", "float: left"]
        {
            #expect(!pageStyle.contains(side), "\(side)")
        }
    }
}
