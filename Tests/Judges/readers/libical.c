// Prints the events of each file, a line each: file, UID, start, end, status, summary. Ends with 1 on any error that libical
// finds, by its parser or by its table of what RFC 5545 and RFC 5546 allow.
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static char *line_of(char *buffer, size_t size, void *file) { return fgets(buffer, size, file); }

static long seconds(struct icaltimetype time) { return (long)icaltime_as_timet_with_zone(time, time.zone); }

static int read_file(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) return 1;
    icalparser *parser = icalparser_new();
    icalparser_set_gen_data(parser, file);
    icalcomponent *calendar = icalparser_parse(parser, line_of);
    fclose(file);
    icalparser_free(parser);
    if (!calendar || icalcomponent_count_errors(calendar) || !icalrestriction_check(calendar)) return 1;
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
        printf("%s\t%s\t%ld\t%ld\t%s\t%s\n", path, icalcomponent_get_uid(event),
            seconds(icalcomponent_get_dtstart(event)), seconds(icalcomponent_get_dtend(event)),
            icalenum_status_to_string(icalcomponent_get_status(event)), icalcomponent_get_summary(event));
    icalcomponent_free(calendar);
    return 0;
}

int main(int count, char **arguments) {
    for (int i = 1; i < count; i++)
        if (read_file(arguments[i])) {
            fprintf(stderr, "libical finds errors in %s\n", arguments[i]);
            return 1;
        }
    return 0;
}
