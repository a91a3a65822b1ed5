/// Everything we say in our own words, a field a message, so that a language that lacks one does not compile.
///
/// Labels stand alone and begin as a sentence does. What comes in is text already in the language: a title, a city,
/// `day(_:)`, `time(_:)`, `offset(_:)`. HTML may come in where HTML is to come out: nothing is escaped or cut here.
package struct Messages: Sendable {
    // Things and their properties.
    package let timetable: String
    package let programme: String
    package let programmes: String
    package let session: String
    package let sessions: String
    package let title: String
    package let description: String
    package let kind: String
    package let kinds: Kinds
    package let status: String
    package let day: String
    package let allDays: String
    package let date: String
    package let dates: String
    package let start: String
    package let end: String
    package let length: String
    package let `where`: String
    package let stream: String
    package let streams: String
    package let track: String
    package let tracks: String
    package let tags: String
    package let links: String
    package let region: String
    package let breakWord: String
    package let organiser: String
    package let contact: String
    package let more: String

    // People.
    package let speaker: String
    package let speakers: String
    package let chair: String
    package let interpreter: String
    package let interpreters: String

    // What happens to a session.
    package let confirmed: String
    package let tentative: String
    package let tentativeTitle: @Sendable (_ title: String) -> String
    package let cancelled: String
    package let cancelledTitle: @Sendable (_ title: String) -> String
    package let moved: String
    package let movedFrom: @Sendable (_ time: String) -> String
    package let timeToBeAnnounced: String
    package let noSessions: String
    package let encore: String
    package let encores: String
    package let encoreOf: @Sendable (_ title: String) -> String
    package let firstShown: @Sendable (_ time: String) -> String

    // Now.
    package let now: String
    package let next: String
    package let live: String
    package let ended: String
    package let startsIn: @Sendable (_ length: String) -> String
    package let nothingNow: String

    // Clocks.
    package let timeZone: String
    package let timeZones: String
    package let otherTimeZones: String
    package let chooseTimeZone: String
    package let yourTime: String
    package let aroundTheWorld: String
    package let timesIn: @Sendable (_ city: String) -> String
    package let allTimes: @Sendable (_ zone: String) -> String
    package let homeTime: @Sendable (_ city: String, _ time: String) -> String
    package let dayAndTime: @Sendable (_ day: String, _ time: String) -> String
    package let timeAtHome: @Sendable (_ time: String, _ city: String) -> String
    package let timeIn: @Sendable (_ time: String, _ city: String) -> String
    /// Two things of a list that goes on.
    package let beside: @Sendable (_ first: String, _ second: String) -> String
    package let nextDay: String
    package let previousDay: String
    package let daysLater: PluralForms
    package let daysEarlier: PluralForms
    package let clocksChange: @Sendable (_ city: String, _ day: String, _ before: String, _ after: String) -> String
    package let offsetUntil: @Sendable (_ offset: String, _ moment: String) -> String
    package let then: @Sendable (_ earlier: String, _ later: String) -> String

    // Languages.
    package let language: String
    package let languages: String
    package let otherLanguages: String
    package let myLanguages: String
    package let spokenIn: @Sendable (_ languages: String) -> String
    package let interpretation: String
    package let interpretedInto: @Sendable (_ languages: String) -> String
    package let interpretationIn: @Sendable (_ language: String) -> String
    package let channel: @Sendable (_ number: String) -> String

    // What one can do.
    package let watch: String
    package let watchLink: String
    package let join: String
    package let recording: String
    package let calendar: String
    package let subscribe: String
    /// How soon a calendar application shows what has changed.
    package let refreshedWithin: @Sendable (_ length: String) -> String
    package let refreshedAsSet: String
    package let calendarAddress: String
    package let scan: String
    package let download: String
    package let addToCalendar: String
    package let myCalendar: String
    package let pickSessions: String
    package let copyLink: String
    package let search: String
    package let filter: String
    package let all: String
    package let skipToTimetable: String
    package let backToTimetable: String

    // Editions.
    package let edition: String
    package let editionLine: @Sendable (_ number: String, _ released: String) -> String
    package let draft: String
    package let generatedBy: @Sendable (_ version: String) -> String
    package let zoneData: @Sendable (_ release: String) -> String
    package let feedTrimmed: String
    package let changes: String
    package let noChanges: String
    package let firstEdition: String
    package let change: Changes
    package let skipToContent: String
    package let copy: String
    package let pageNotFound: String

    // Numbers of things.
    package let hours: PluralForms
    package let minutes: PluralForms
    package let hoursShort: PluralForms
    package let minutesShort: PluralForms
    package let hoursAndMinutes: @Sendable (_ hours: String, _ minutes: String) -> String
    package let sessionCount: PluralForms

    // What pages do with script.
    package let jumpToNow: String
    package let nowAndNext: String
    package let endsIn: @Sendable (_ length: String) -> String
    package let programmeOver: String
    package let keepSession: String
    package let keepHint: String
    package let onlyKept: String
    package let copied: String
    package let canFollowIn: String
    package let noMatch: String
    package let showAll: String
    package let cityOrCountry: String
    /// Without a network: which edition this is, and how long ago it was the newest.
    package let offline: @Sendable (_ edition: String, _ age: String) -> String
    package let programmeChanged: @Sendable (_ edition: String) -> String

    /// A word for each `Session.Kind`.
    package struct Kinds: Sendable {
        package let plenary: String
        package let talk: String
        package let panel: String
        package let workshop: String
        package let rally: String
        package let meeting: String
        package let other: String
    }

    /// One line each in the list of what an edition changed.
    package struct Changes: Sendable {
        package let added: @Sendable (_ title: String) -> String
        package let removed: @Sendable (_ title: String) -> String
        package let cancelled: @Sendable (_ title: String) -> String
        package let reinstated: @Sendable (_ title: String) -> String
        package let moved: @Sendable (_ title: String, _ before: String, _ after: String) -> String
        package let scheduled: @Sendable (_ title: String, _ time: String) -> String
        package let unscheduled: @Sendable (_ title: String, _ time: String) -> String
        package let lengthChanged: @Sendable (_ title: String, _ before: String, _ after: String) -> String
        package let renamed: @Sendable (_ before: String, _ after: String) -> String
        package let otherStream: @Sendable (_ title: String, _ stream: String) -> String
        package let details: @Sendable (_ title: String) -> String
    }
}
