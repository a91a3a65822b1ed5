internal import Chronology

extension [UInt8] {
    /// `20261201T170000Z`.
    mutating func append(instant: Instant) {
        let utc = instant.utc
        append(date: utc.date)
        append(UInt8(ascii: "T"))
        append(number: utc.time.hour, digits: 2)
        append(number: utc.time.minute, digits: 2)
        append(number: utc.time.second, digits: 2)
        append(UInt8(ascii: "Z"))
    }

    mutating func append(date: CivilDate) {
        append(number: date.year, digits: 4)
        append(number: date.month, digits: 2)
        append(number: date.day, digits: 2)
    }

    /// RFC 5545 section 3.3.6, in the largest unit that fits: `PT1H`, `PT90M`, `-PT15M`.
    mutating func append(duration: Duration) {
        let seconds = duration.wholeSeconds
        let size = Int(seconds.magnitude)
        let (count, unit) =
            size % 3_600 == 0 && size > 0 ? (size / 3_600, "H") : size % 60 == 0 ? (size / 60, "M") : (size, "S")
        append(contentsOf: "\(seconds < 0 ? "-" : "")PT\(count)\(unit)".utf8)
    }

    private mutating func append(number: Int, digits: Int) {
        var divisor = 1
        for _ in 1..<digits { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
            divisor /= 10
        }
    }
}
