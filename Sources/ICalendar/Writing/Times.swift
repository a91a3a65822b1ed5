internal import Chronology

extension [UInt8] {
    /// `20261201T170000Z`.
    mutating func append(instant: Instant) {
        append(face: instant.utc)
        append(UInt8(ascii: "Z"))
    }

    /// `20261201T170000`, on somebody's clocks.
    mutating func append(face: CivilDateTime) {
        append(date: face.date)
        append(UInt8(ascii: "T"))
        append(number: face.time.hour, digits: 2)
        append(number: face.time.minute, digits: 2)
        append(number: face.time.second, digits: 2)
    }

    /// `+0545`; seconds only where there are any (RFC 5545 section 3.3.14).
    mutating func append(offset seconds: Int) {
        let size = Int(seconds.magnitude)
        append(UInt8(ascii: seconds < 0 ? "-" : "+"))
        append(number: size / 3_600, digits: 2)
        append(number: size / 60 % 60, digits: 2)
        if size % 60 != 0 { append(number: size % 60, digits: 2) }
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
