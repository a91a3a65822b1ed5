/// The cities most programmes meet, where a language spells them otherwise than the zone's name does.
///
/// They are CLDR's exemplar cities (Unicode licence), some spellings mended. A zone that is in no list has its English
/// name, which every reader of a world clock knows.
enum Cities {
    /// Names that a zone had before, as files still spell them.
    static let renamed: [String: String] = [
        "America/Buenos_Aires": "America/Argentina/Buenos_Aires", "Asia/Calcutta": "Asia/Kolkata",
        "Asia/Dacca": "Asia/Dhaka", "Asia/Istanbul": "Europe/Istanbul", "Asia/Katmandu": "Asia/Kathmandu",
        "Asia/Rangoon": "Asia/Yangon", "Asia/Saigon": "Asia/Ho_Chi_Minh", "Asia/Tel_Aviv": "Asia/Jerusalem",
        "Europe/Kiev": "Europe/Kyiv",
    ]
}
