// What cctz takes for the questions of swift/main.swift, on the same random numbers. Prints "name nanoseconds".
#include <cctz/time_zone.h>
#include <cctz/civil_time.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

using Clock = std::chrono::steady_clock;
using Seconds = cctz::time_point<cctz::seconds>;

static uint64_t state = 42;
static uint64_t next() {  // SplitMix64, as in swift/main.swift
    uint64_t z = (state += 0x9E3779B97F4A7C15ull);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
}

static volatile int64_t sink;

template <typename Body>
static void measure(const char* name, long count, Body body) {
    auto start = Clock::now();
    body();
    double nanoseconds = std::chrono::duration<double, std::nano>(Clock::now() - start).count();
    std::printf("%s %.2f\n", name, nanoseconds / double(count));
}

static Seconds at(int64_t seconds) { return Seconds(cctz::seconds(seconds)); }

int main(int argc, char** argv) {
    std::vector<std::string> names(argv + 1, argv + argc);
    std::vector<cctz::time_zone> zones;
    measure("load", long(names.size()), [&] {
        for (auto& name : names) {
            cctz::time_zone zone;
            if (!cctz::load_time_zone(name, &zone)) { std::fprintf(stderr, "no %s\n", name.c_str()); std::exit(1); }
            zones.push_back(zone);
        }
    });

    const size_t count = 1 << 16;
    const int rounds = 8;
    std::vector<Seconds> instants;
    std::vector<cctz::civil_second> faces;
    std::vector<uint16_t> picks;
    for (size_t i = 0; i < count; ++i) {  // 1990 to 2037, where cctz and we have tables
        int64_t seconds = 631152000 + int64_t(next() % 1483228800);
        instants.push_back(at(seconds));
        faces.push_back(cctz::civil_second(1970, 1, 1) + seconds);
        picks.push_back(uint16_t(next() % zones.size()));
    }

    measure("utc-to-offset", long(count) * rounds, [&] {
        int64_t sum = 0;
        for (int round = 0; round < rounds; ++round)
            for (size_t i = 0; i < count; ++i) {
                auto found = zones[picks[i]].lookup(instants[i]);
                sum += found.offset + found.abbr[0];
            }
        sink = sum;
    });
    measure("local-to-utc", long(count) * rounds, [&] {
        int64_t sum = 0;
        for (int round = 0; round < rounds; ++round)
            for (size_t i = 0; i < count; ++i) {
                auto found = zones[picks[i]].lookup(faces[i]);
                sum += found.pre.time_since_epoch().count();
            }
        sink = sum;
    });

    // A timetable: 60 sessions over four days in which clocks go back, in every zone.
    std::vector<Seconds> sessions;
    for (int i = 0; i < 60; ++i) sessions.push_back(at(1792965600 + i * 5400));
    const int tables = 4;
    measure("timetable-cell", long(sessions.size()) * long(zones.size()) * tables, [&] {
        int64_t sum = 0;
        std::vector<cctz::civil_second> column(sessions.size());
        for (int table = 0; table < tables; ++table)
            for (auto& zone : zones) {
                for (size_t i = 0; i < sessions.size(); ++i) column[i] = cctz::convert(sessions[i], zone);
                for (auto& cell : column) sum += cell.day() + cell.hour() + cell.minute();
            }
        sink = sum;
    });
    return 0;
}
