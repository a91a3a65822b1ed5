/// Every rule, in the order of their codes.
package let allRules: [any Rule.Type] = hardRules + softRules + advice

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

private let softRules: [any Rule.Type] = []

private let advice: [any Rule.Type] = []
