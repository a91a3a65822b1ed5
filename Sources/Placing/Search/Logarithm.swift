/// Powers and logarithms by additions and multiplications alone, which IEEE 754 rounds the same way everywhere; a C
/// library's may differ in the last bit from the next one's, and a plan must not.
enum Logarithm {
    /// The natural logarithm of a positive number.
    static func of(_ number: Double) -> Double {
        var mantissa = number
        var exponent = 0.0
        while mantissa > 1.5 { (mantissa, exponent) = (mantissa / 2, exponent + 1) }
        while mantissa < 0.75 { (mantissa, exponent) = (mantissa * 2, exponent - 1) }
        let ratio = (mantissa - 1) / (mantissa + 1)
        var (term, sum) = (ratio, 0.0)
        for index in 0..<30 {
            sum += term / Double(2 * index + 1)
            term *= ratio * ratio
        }
        return 2 * sum + exponent * 0.693_147_180_559_945_3
    }

    static func exponential(_ power: Double) -> Double {
        // Halved until the series is short, squared back.
        var (small, halvings) = (power, 0)
        while small > 0.5 || small < -0.5 { (small, halvings) = (small / 2, halvings + 1) }
        var (term, sum) = (1.0, 1.0)
        for index in 1...20 {
            term *= small / Double(index)
            sum += term
        }
        for _ in 0..<halvings { sum *= sum }
        return sum
    }
}
