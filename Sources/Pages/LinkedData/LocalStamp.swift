package import Chronology

/// RFC 3339 on a zone's clocks: `2027-07-24T17:00:00+01:00`.
package func localStamp(_ instant: Instant, on zone: Zone) -> String {
    stamp(zone.local(at: instant)) + zone.offset(at: instant).description
}

/// A clock face as RFC 3339 has it, without an offset: `2027-07-24T17:00:00`.
package func stamp(_ face: CivilDateTime) -> String {
    let time = face.time
    return "\(face.date)T\(padded(time.hour)):\(padded(time.minute)):\(padded(time.second))"
}

/// `02:00`; hours do not end at 24.
package func hoursAndMinutes(_ length: Duration) -> String {
    let minutes = length.wholeMinutes
    return "\(padded(minutes / 60)):\(padded(minutes % 60))"
}
