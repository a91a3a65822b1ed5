import Wording

/// The messages that text comes into, by the number of texts. Key paths are not known to be Sendable, these are.
enum Placeholders {
    nonisolated(unsafe) static let one: [String: KeyPath<Messages, @Sendable (String) -> String>] = [
        "tentativeTitle": \.tentativeTitle,
        "cancelledTitle": \.cancelledTitle,
        "movedFrom": \.movedFrom,
        "encoreOf": \.encoreOf,
        "firstShown": \.firstShown,
        "startsIn": \.startsIn,
        "endsIn": \.endsIn,
        "programmeChanged": \.programmeChanged,
        "timesIn": \.timesIn,
        "allTimes": \.allTimes,
        "spokenIn": \.spokenIn,
        "interpretedInto": \.interpretedInto,
        "interpretationIn": \.interpretationIn,
        "channel": \.channel,
        "generatedBy": \.generatedBy,
        "refreshedWithin": \.refreshedWithin,
        "zoneData": \.zoneData,
        "change.added": \.change.added,
        "change.removed": \.change.removed,
        "change.cancelled": \.change.cancelled,
        "change.reinstated": \.change.reinstated,
        "change.details": \.change.details,
    ]

    nonisolated(unsafe) static let two: [String: KeyPath<Messages, @Sendable (String, String) -> String>] = [
        "homeTime": \.homeTime,
        "dayAndTime": \.dayAndTime,
        "timeAtHome": \.timeAtHome,
        "timeIn": \.timeIn,
        "beside": \.beside,
        "offsetUntil": \.offsetUntil,
        "then": \.then,
        "editionLine": \.editionLine,
        "offline": \.offline,
        "hoursAndMinutes": \.hoursAndMinutes,
        "change.scheduled": \.change.scheduled,
        "change.unscheduled": \.change.unscheduled,
        "change.renamed": \.change.renamed,
        "change.otherStream": \.change.otherStream,
    ]
}
