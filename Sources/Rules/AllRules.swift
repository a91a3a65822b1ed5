/// Every rule, in the order of their codes.
package let allRules: [any Rule.Type] = hardRules + toldByCheck + advice

private let hardRules: [any Rule.Type] = [
    StreamShowsOneSession.self,
    PersonIsInOnePlace.self,
    PersonIsAvailable.self,
    AtMostPerDay.self,
    StreamIsOpen.self,
    ProgrammeHours.self,
    HostIsLiveOnce.self,
    InterpretationHasChannel.self,
    DemandFitsCapacity.self,
    Within.self,
    After.self,
    NotParallel.self,
    SameStream.self,
    PinnedStaysPut.self,
    DayEndIsKept.self,
]

/// Every soft rule, in the order in which a plan is explained. Two of them are told by `check` as well.
package let softRules: [any SoftRule.Type] = [
    RegionSeesItLive.self,
    RegionSeesAHeadline.self,
    SpeakerIsComfortable.self,
    HeadlinesNotParallel.self,
    TrackNotParallel.self,
    ClosePairs.self,
    SpreadOverDays.self,
    TrackKeepsToAStream.self,
    PreferredWindows.self,
    PublishedMovesLittle.self,
]

private let toldByCheck: [any Rule.Type] = [
    SpeakerIsComfortable.self,
    RegionSeesAHeadline.self,
]

private let advice: [any Rule.Type] = [
    SessionsAreApart.self,
    ClocksStayPut.self,
    SessionHasATime.self,
    SessionHasAStream.self,
    StreamCanBeWatched.self,
    SessionIsOnAProgrammeDay.self,
    TitlesAreTranslated.self,
    PublicAddressIsKnown.self,
    ZoneDataAreFresh.self,
    InterpretersAreAnnounced.self,
    PublicCanWatch.self,
]
