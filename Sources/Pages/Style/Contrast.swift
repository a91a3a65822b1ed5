internal import Glibc
internal import Programmes

/// Colours as WCAG 2.2 sees them, so that a programme's own colour never makes a page hard to read.
struct Shade: Hashable {
    var red: Int
    var green: Int
    var blue: Int

    static let white = Shade(red: 255, green: 255, blue: 255)
    static let black = Shade(red: 0, green: 0, blue: 0)

    init(red: Int, green: Int, blue: Int) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    init(_ colour: Colour) {
        self.init(red: Int(colour.rgb >> 16), green: Int(colour.rgb >> 8 & 255), blue: Int(colour.rgb & 255))
    }

    /// `#8a1538`.
    var hex: String {
        "#"
            + [red, green, blue].map { value in
                let digits = String(value, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }

    /// WCAG 2.2, "relative luminance".
    var luminance: Double {
        func linear(_ value: Int) -> Double {
            let share = Double(value) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// From 1, which nobody can read, to 21.
    func contrast(with other: Shade) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// This colour, moved in small steps towards black or white until it stands out from `ground` enough.
    func readable(on ground: Shade, contrast wanted: Double) -> Shade {
        let goal = ground.luminance > 0.18 ? Shade.black : .white
        for step in 0...20 {
            let shade = mixed(with: goal, share: step * 5)
            if shade.contrast(with: ground) >= wanted { return shade }
        }
        return goal
    }

    /// White or black, whichever can be read better on this colour: always at least 4.5 to 1.
    var ink: Shade { contrast(with: .white) >= contrast(with: .black) ? .white : .black }

    private func mixed(with other: Shade, share percent: Int) -> Shade {
        func mix(_ one: Int, _ two: Int) -> Int { (one * (100 - percent) + two * percent) / 100 }
        return Shade(
            red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }
}
