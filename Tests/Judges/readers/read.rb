# Prints the events of each file as a line of JSON: UID, start and end in seconds since 1970, summary, status.
require 'icalendar'
require 'json'
require 'stringio' # which this version of the library forgets

ARGV.each do |file|
  calendars = Icalendar::Calendar.parse(File.read(file, encoding: 'UTF-8'))
  raise "#{calendars.size} calendars in #{file}" unless calendars.size == 1
  puts JSON.generate(calendars[0].events.map { |event|
    [event.uid, event.dtstart, event.dtend || event.dtstart, event.summary, event.status].map do |value|
      value.respond_to?(:to_time) ? value.to_time.to_i : value.to_s
    end
  })
end
