package import Chronology
internal import FoundationEssentials
internal import FoundationInternationalization
internal import Programmes

extension Wording {
    /// Weekday, day and month: "Saturday 25 July", "samedi 25 juillet", "7月25日星期六".
    package func day(_ date: CivilDate) -> String {
        written(style.weekday(.wide).day().month(.wide).format(date.noon))
    }

    /// "Saturday 25 July 2020".
    package func dayAndYear(_ date: CivilDate) -> String {
        // Foundation writes "Saturday, 25 July 2020" though its "Saturday 25 July" has no comma.
        if isPlainEnglish { return "\(day(date)) \(padded(date.year, to: 4))" }
        return written(form(.complete).format(date.noon), year: date.year)
    }

    /// "Sat 25 Jul".
    package func shortDay(_ date: CivilDate) -> String {
        written(style.weekday(.abbreviated).day().month(.abbreviated).format(date.noon))
    }

    /// "Sat 25 July".
    package func dayWithShortWeekday(_ date: CivilDate) -> String {
        written(style.weekday(.abbreviated).day().month(.wide).format(date.noon))
    }

    /// "25 July 2020".
    package func date(_ date: CivilDate) -> String {
        written(form(.long).format(date.noon), year: date.year)
    }

    /// "Saturday".
    package func weekday(_ date: CivilDate) -> String {
        written(style.weekday(.wide).format(date.noon))
    }

    /// From the first date to the last, both included: "24–27 July 2027", "30 July – 2 August 2027".
    package func range(_ first: CivilDate, _ last: CivilDate) -> String {
        guard first < last else { return date(first) }
        let style = Date.IntervalFormatStyle(locale: locale, timeZone: .gmt).day().month(.wide).year()
        let words = written(written(style.format(first.noon..<last.noon), year: first.year), year: last.year)
        // CLDR puts thin spaces around the dash in some languages and none in others; nobody prints "24 – 27 July".
        let isOneMonth = (first.year, first.month) == (last.year, last.month)
        return isOneMonth ? words.replacing(" – ", with: "–") : words
    }

    private var style: Date.FormatStyle { Date.FormatStyle(locale: locale, timeZone: .gmt) }

    private func form(_ date: Date.FormatStyle.DateStyle) -> Date.FormatStyle {
        Date.FormatStyle(date: date, time: .omitted, locale: locale, timeZone: .gmt)
    }

    /// Spaces of one kind, so that texts can be searched and compared; none in Chinese and Japanese dates.
    private func written(_ words: String) -> String {
        let isSpaceless = language.language == "zh" || language.language == "ja"
        return String(
            words.compactMap { character -> Character? in
                guard character.isWhitespace else { return character }
                return isSpaceless ? nil : " "
            })
    }

    /// Without the comma that older data put before the year in Arabic and Urdu.
    private func written(_ words: String, year: Int) -> String {
        written(words).replacing("، \(year)", with: " \(year)")
    }
}

extension CivilDate {
    /// The date as Foundation wants it: the middle of that day in GMT, which is never another date.
    fileprivate var noon: Date {
        Date(timeIntervalSince1970: Double(daysSinceEpoch) * 86_400 + 43_200)
    }
}
