# The two commands that matter: `make run` and `make test`. Both install what is missing.
PLENARY = .build/release/plenary
SAMPLES = $(wildcard schedules/*.yaml)

.PHONY: run build test soak cluster judges judges-sample described siege lint golden bench sanitize fuzz hostile manual browser

run: build
	$(PLENARY) export $(SAMPLES) --to .build/exports --quiet
	@echo "exported below .build/exports; serving the samples, Ctrl-C ends it"
	$(PLENARY) serve $(SAMPLES) --store memory: $(if $(LISTEN),--listen $(LISTEN))

build:
	Scripts/install build
	swift build -c release --static-swift-stdlib --product plenary

test:
	Scripts/install build test browser
	swift format lint --strict --recursive Sources Tests Fuzzing Package.swift
	swift build --build-tests
	$$(Scripts/browser) Tests/Browser/browse --short
	PLENARY_PYTHON=$$(Scripts/judges) swift test --parallel --skip-build

# Kills and faults at every write of a release, and at random moments: minutes, so not in `make test`, which takes a sample.
soak:
	Scripts/install build test
	PLENARY_SOAK=1 swift test --filter FaultTests

# A cluster whose parts are lost for half a minute each, and how soon caches in front show a release; `make test` takes seconds of it.
cluster:
	Scripts/install build test
	swift build --product plenary
	Tests/Cluster/cluster "$$(swift build --show-bin-path)/plenary" --long
	Tests/Cluster/proxies "$$(swift build --show-bin-path)/plenary" --long

# Other people's readers over all samples and every zone; docs/judges.md. Minutes, so `make judges-sample` takes one sample.
judges:
	Scripts/install build test judges
	PLENARY_ALL_ZONES=1 PLENARY_PYTHON=$$(Scripts/judges) swift test --filter "EveryZoneTests|SeriesTests"
	swift build --product plenary
	$$(Scripts/judges) Tests/Judges/judge

judges-sample:
	Scripts/install build judges
	swift build --product plenary
	$$(Scripts/judges) Tests/Judges/judge world-school-2027 reading-circle-2027

# The pages as people meet them, in Chromium; `make test` takes the short checks.
browser:
	Scripts/install build browser
	swift build --product plenary
	$$(Scripts/browser) Tests/Browser/browse

# A fuzzer of the description at /openapi.json, and a judge of HTTP on every kind of address.
described: build
	Scripts/install judges
	$$(Scripts/judges) Tests/Judges/described .build/release/plenary

# Half-open connections, drips and clients that do not read, at half of the peak; then ten times the clients. Two minutes.
siege: build
	Scripts/install bench
	Tests/Siege/siege $(PLENARY)

lint:
	swift format lint --strict --recursive Sources Tests Fuzzing Package.swift

# The committed exports are a promise; RECORD=1 renews them, and still fails, so that nobody renews them unseen.
golden:
	Scripts/install build test
	swift test --filter GoldenTests

bench: build
	Scripts/install build bench
	Benchmarks/run

# Every way in for other people's bytes, each for SECONDS (600); docs/testing.md.
fuzz:
	Scripts/install build
	SECONDS_EACH=$(or $(SECONDS),600) Fuzzing/run

# The largest files that `check` takes, each with another harm in mind.
hostile: build
	Tests/Hostile/hostile $(PLENARY)

# Full disks are made with `ulimit -f`, which the thread sanitizer's own files hit first. Leaks are not looked for: what a
# Swift constant holds in the spare bits of a pointer looks lost to the sanitizer.
sanitize:
	Scripts/install build test
	swift test --parallel --sanitize=thread --scratch-path .build/thread --skip "disk that is full|full disk is told"
	ASAN_OPTIONS=detect_leaks=0 swift test --parallel --sanitize=address --scratch-path .build/address

manual: build
	$(PLENARY) manual > docs/plenary.1
