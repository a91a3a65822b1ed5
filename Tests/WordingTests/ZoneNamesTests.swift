import Programmes
import Testing
import Wording

@Suite struct ZoneNamesTests {
    let english = Wording(language: LanguageTag(known: "en"))

    @Test(arguments: [
        ("Asia/Karachi", "Karachi"), ("America/Argentina/Ushuaia", "Ushuaia"), ("America/St_Johns", "St John's"),
        ("Asia/Ho_Chi_Minh", "Ho Chi Minh City"), ("Asia/Saigon", "Ho Chi Minh City"), ("America/New_York", "New York"),
        ("UTC", "UTC"), ("Etc/UTC", "UTC"), ("GMT", "UTC"), ("Asia/Calcutta", "Kolkata"), ("Europe/Kiev", "Kyiv"),
        ("America/Port-au-Prince", "Port-au-Prince"), ("Etc/GMT+5", "GMT+5"), ("Japan", "Japan"), ("", ""),
    ])
    func aZoneIsCalledAfterItsCity(_ zone: String, _ city: String) {
        #expect(english.city(ofZone: zone) == city)
    }

    @Test(arguments: [
        ("ur", "Asia/Karachi", "کراچی"), ("ar", "Africa/Cairo", "القاهرة"), ("hi", "Asia/Calcutta", "कोलकाता"),
        ("ru", "Europe/London", "Лондон"), ("zh", "Asia/Shanghai", "上海"), ("fr", "Europe/London", "Londres"),
        ("de", "Europe/Kiev", "Kiew"), ("sv", "Europe/Copenhagen", "Köpenhamn"), ("it", "Europe/London", "Londra"),
        ("pt-BR", "America/New_York", "Nova York"), ("es", "America/Mexico_City", "Ciudad de México"),
        ("ur", "America/Argentina/Ushuaia", "Ushuaia"), ("es", "America/Bogota", "Bogotá"),
        ("ja", "Asia/Tokyo", "Tokyo"),
    ])
    func aMainCityIsSpeltAsTheLanguageSpellsIt(_ tag: String, _ zone: String, _ city: String) {
        #expect(Wording(language: LanguageTag(known: tag)).city(ofZone: zone) == city)
    }

    @Test(arguments: [
        (0, "UTC"), (18_000, "UTC+5"), (20_700, "UTC+5:45"), (-9_000, "UTC−2:30"), (-36_000, "UTC−10"),
        (50_400, "UTC+14"), (-1_800, "UTC−0:30"), (-1_521, "UTC−0:25:21"),
    ])
    func anOffsetIsWrittenWithATrueMinusSign(_ seconds: Int, _ expected: String) {
        #expect(Wording.offset(seconds) == expected)
    }

    @Test func aZoneIsWrittenWithItsOffsetUnlessThatIsItsName() {
        #expect(english.zone("Asia/Karachi", offset: 18_000) == "Karachi (UTC+5)")
        #expect(english.zone("Europe/London", offset: 0) == "London (UTC)")
        #expect(english.zone("Etc/UTC", offset: 0) == "UTC")
    }
}
