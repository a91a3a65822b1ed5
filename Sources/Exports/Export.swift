package import Chronology
package import Pages
package import Programmes
package import Scheduling
internal import Threading
internal import Timetables
internal import Wording

/// An edition about to be written out: with its zones looked up and its things indexed, once for all files.
package struct Export: Sendable {
    package let catalogue: Catalogue
    /// Sorted by name, which is that of the file; the home zone's canonical name is among them.
    package let zones: [Zone]
    /// Everything that calendars are told of, by start: what is shown, and what was cancelled or withdrawn not long ago.
    package let told: [Catalogue.Entry]
    let options: ExportOptions
    /// What pages can link to.
    let site: Site
    /// What the last editions changed, the newest first.
    let history: [ReleasedChanges]
    let database: TimeZoneDatabase
    /// The zones of those who are expected to watch.
    let viewers: [Zone]
    private let phrasebooks = Kept<LanguageTag, Phrasebook>()
    private let timetables = Kept<LanguageTag, TimetableParts>()

    /// `history`: what earlier editions and this one changed; of many the last fifty are shown.
    package init(
        of edition: Edition, database: TimeZoneDatabase, options: ExportOptions = ExportOptions(),
        history: [ReleasedChanges] = []
    ) {
        let edition = edition.withCanonicalHome(database)
        let history = Array(history.sorted { $0.number > $1.number }.prefix(50))
        viewers = edition.viewerZones.compactMap { database.zone($0) }
        let listed = [edition.schedule.home] + viewers + options.zones
        catalogue = Catalogue(edition, history: history)
        told = catalogue.told
        zones = Dictionary(listed.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
            .values.sorted { $0.name < $1.name }
        self.options = options
        site = options.site(of: edition.programme, zones: zones)
        self.history = history
        self.database = database
    }

    package var edition: Edition { catalogue.edition }
    package var programme: Programme { catalogue.programme }
    package var languages: [LanguageTag] { programme.languages }
    package var firstLanguage: LanguageTag { programme.languages[0] }

    func phrases(in language: LanguageTag) -> Phrasebook {
        phrasebooks.value(language) { Phrasebook(edition, Wording(language: language)) }
    }

    func wording(_ language: LanguageTag) -> Wording { phrases(in: language).wording }

    /// What all timetables in a language have in common.
    func timetableParts(in language: LanguageTag) -> TimetableParts {
        timetables.value(language) { TimetableParts(setting(in: language)) }
    }

    /// What pages in a language are made from.
    func setting(in language: LanguageTag) -> PageSetting {
        PageSetting(catalogue, phrases: phrases(in: language), site: site, viewers: viewers)
    }

    /// The timetable on a zone's clocks; an old name of the home zone is home too.
    func timetable(on zone: Zone) -> Timetable {
        let home = edition.schedule.home
        return Timetable(edition.schedule, on: database.canonicalName(zone.name) == home.name ? home : zone)
    }

    /// The timetable on one zone's clocks as one file, whether that zone is exported or not.
    package func timetableFile(
        on zone: Zone, in language: LanguageTag, as format: any TimetableFormat
    ) -> ExportedFile {
        let path = timetablePath(of: zone, in: language, as: format)
        return format.timetableFile(of: self, on: zone, in: language, at: path)
    }

    func timetablePath(of zone: Zone, in language: LanguageTag, as format: any TimetableFormat) -> String {
        let suffix = language == firstLanguage ? "" : ".\(language)"
        return "in/\(zone.name)\(suffix).\(format.fileExtension)"
    }
}

extension ExportOptions {
    fileprivate func site(of programme: Programme, zones: [Zone]) -> Site {
        let names = formats.map(\.name)
        let forms = formats.compactMap { ($0 as? any TimetableFormat)?.fileExtension }
        return Site(
            publicRoot: publicRoot(of: programme), zones: zones, languages: programme.languages,
            hasCalendars: names.contains("ics"), downloads: names.filter { $0.hasPrefix("schedule.") },
            timetableForms: forms.filter { $0 != "html" })
    }

    /// Where the programme's tree is found by everyone, with a slash last; nil without a public address, and then there are
    /// no absolute links.
    private func publicRoot(of programme: Programme) -> String? {
        guard var address = publicAddress ?? programme.publicAddress, !address.isEmpty else { return nil }
        while address.hasSuffix("/") { address.removeLast() }
        return "\(address)/\(programme.id)/"
    }
}

extension Edition {
    /// The same edition with the home zone under its canonical name, so that it is recognised among the viewers' zones.
    fileprivate func withCanonicalHome(_ database: TimeZoneDatabase) -> Edition {
        var schedule = schedule
        if let name = database.canonicalName(schedule.home.name), let zone = database.zone(name) {
            schedule.home = zone
        }
        return with(schedule: schedule)
    }
}
