/* Builds a calendar of 1,000 sessions with libical, again and again; prints the processor's microseconds an event and the
   calendar's size. The same events as in swift/main.swift and icalendar_python.py. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { EVENTS = 1000 };

static icalcomponent *event(int number) {
  char uid[80], title[120], page[120], text[600];
  time_t start = 1811833200 + number * 900;
  icaltimetype stamp = icaltime_from_timet_with_zone(1790000000, 0, icaltimezone_get_utc_timezone());
  snprintf(uid, sizeof uid, "session-%d.large-programme@large.example.org", number);
  snprintf(title, sizeof title, "Crise %d: l\u2019histoire, et ce qui suit", number);
  snprintf(page, sizeof page, "https://schedule.large.example.org/large-programme/sessions/session-%d.html", number);
  snprintf(text, sizeof text,
           "https://watch.large.example.org/stream-%d\n\nSpeakers: Speaker %d, Speaker %d\nIn English\n"
           "Interpreted into French\nTuesday 1 June, 17:00 Europe/London\n\nWhat happened, why it did, and what may come of it. "
           "Read the two chapters; bring your questions, your doubts and a friend.",
           number % 20, number % 97, number % 89);
  icalcomponent *event = icalcomponent_vanew(
      ICAL_VEVENT_COMPONENT, icalproperty_new_uid(uid), icalproperty_new_dtstamp(stamp),
      icalproperty_new_lastmodified(stamp), icalproperty_new_created(stamp), icalproperty_new_sequence(number % 3),
      icalproperty_new_dtstart(icaltime_from_timet_with_zone(start, 0, icaltimezone_get_utc_timezone())),
      icalproperty_new_dtend(icaltime_from_timet_with_zone(start + 3600, 0, icaltimezone_get_utc_timezone())),
      icalproperty_new_summary(title), icalproperty_new_status(ICAL_STATUS_CONFIRMED),
      icalproperty_new_transp(ICAL_TRANSP_OPAQUE), icalproperty_new_class(ICAL_CLASS_PUBLIC),
      icalproperty_new_categories("History,English,Talk"),
      icalproperty_new_location("https://watch.large.example.org/stream"), icalproperty_new_url(page),
      icalproperty_new_description(text), (void *)0);
  return event;
}

static size_t calendar(void) {
  icalcomponent *root = icalcomponent_vanew(
      ICAL_VCALENDAR_COMPONENT, icalproperty_new_prodid("-//Plenary//1//EN"), icalproperty_new_version("2.0"), (void *)0);
  for (int number = 0; number < EVENTS; number++) icalcomponent_add_component(root, event(number));
  char *text = icalcomponent_as_ical_string_r(root);
  size_t size = strlen(text);
  icalmemory_free_buffer(text);
  icalcomponent_free(root);
  return size;
}

int main(int count, char **words) {
  int rounds = count > 1 ? atoi(words[1]) : 20;
  size_t size = calendar();
  clock_t start = clock();
  for (int round = 0; round < rounds; round++)
    if (calendar() != size) return 1;
  printf("%.3f %zu\n", (clock() - start) * 1e6 / CLOCKS_PER_SEC / rounds / EVENTS, size);
}
