/// What `plenary new` writes: two days to change into one's own. It passes `check` as it stands.
package let newProgrammeText = """
    # A programme: what is shown, when, where and by whom.
    #
    #   plenary check programme.yaml     finds mistakes and clashes
    #   plenary show programme.yaml      prints the timetable; add --zone Asia/Karachi for another city's
    #   plenary export programme.yaml    writes calendars and pages
    #
    # Ids are permanent: they stand in addresses and in people's calendars.

    id: autumn-school-2027
    # namespace: example.org              # a domain of yours, best set before the first calendar goes out
    title: Autumn School
    # title: {en: Autumn School, fr: École d'automne}      every text can be in several languages
    tagline: Two days of talks and discussion
    zone: Europe/London                   # times below are on these clocks
    days: 2027-10-02..2027-10-03
    languages: [en]
    # colour: darkred
    # organiser: {name: Autumn School, contact: hello@example.org}

    streams:                              # where sessions are shown: a webinar, a livestream, a hall
      - id: main
        title: Main stream
        platform: youtube
        watch: https://video.example/main
      - id: workshops
        title: Workshops
        platform: zoom-webinar
        watch: https://video.example/workshops
        # join: https://zoom.example/j/123      a private link is never published

    # tracks:
    #   - {id: history, title: History, colour: "#8a1538"}

    # regions:                            # where your people are: sessions at their night are pointed out
    #   - {id: south-asia, title: South Asia, zone: Asia/Karachi, people: 200}

    speakers:
      - id: amina-khan
        name: Amina Khan
        bio: Historian.
        zone: Asia/Karachi                # her hours are on her own clocks
        available: [2027-10-02 14:00..23:30, 2027-10-03 14:00..23:30]

    sessions:
      2027-10-02:
        - id: opening
          title: Opening
          kind: plenary                   # plenary talk panel workshop rally meeting other
          at: 13:00
          length: 90m
          stream: main
          speakers: [amina-khan]
          encores:                        # shown again, for those who slept
            - {id: west, at: 2027-10-03 01:00}
        - id: discussion
          title: Questions and discussion
          at: after opening + 15m         # moves along when the opening moves
          length: 45m
          stream: main

      2027-10-03:
        - id: writing
          title: "Workshop: writing for a newspaper"      # quotes, because of the colon
          kind: workshop
          at: 11:00
          length: 2h
          stream: workshops
        - id: closing
          title: Closing
          kind: plenary
          at: 14:00
          length: 1h
          stream: main

    # breaks:
    #   - {title: Lunch, at: 2027-10-03 13:00, length: 1h}

    """
