extension Programme {
    /// Where its people are: its regions; without regions, the zones of those who registered, with the usual hours. Where
    /// nobody was counted, all count alike.
    package var audience: [Region] {
        if !regions.isEmpty {
            let isCounted = regions.contains { $0.people > 0 }
            return regions.map { region in
                var region = region
                if !isCounted { region.people = 1 }
                return region
            }
        }
        return registrants.map { count in
            var region = Region(id: ID(count.zone), title: Text(count.zone, languages[0]), zone: count.zone)
            region.people = count.people
            return region
        }
    }
}
