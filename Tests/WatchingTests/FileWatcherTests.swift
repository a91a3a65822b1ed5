import Glibc
import Testing
import Threading
import Watching

/// The interval of looking without notice is so long that only notices can tell in time, except where a test is about it.
@Suite struct FileWatcherTests {
    let folder: Folder
    let told = Told()

    init() throws {
        folder = try Folder()
        folder.write("a.yaml", "one")
        folder.makeFolder("parts")
        folder.write("parts/b.csv", "one")
    }

    private func watcher(
        _ paths: [String], poll: Duration = .seconds(60), quiet: Duration = .milliseconds(60)
    ) -> FileWatcher {
        FileWatcher(paths, debounce: quiet, pollInterval: poll) { [told] in told.add($0) }
    }

    @Test func aFileWrittenInPlaceIsTold() {
        let watcher = watcher([folder["a.yaml"]])
        folder.write("a.yaml", "two")
        #expect(told.waits(for: folder["a.yaml"]))
        folder.write("a.yaml", "two")
        #expect(told.waits(for: folder["a.yaml"]))
        watcher.stop()
    }

    @Test func aFileWrittenAsideAndRenamedIsToldEachTime() {
        let watcher = watcher([folder["a.yaml"]])
        for text in ["two", "three", "four"] {
            folder.write(".a.yaml.swp", text)
            folder.move(".a.yaml.swp", to: "a.yaml")
            #expect(told.waits(for: folder["a.yaml"]))
        }
        watcher.stop()
    }

    @Test func aFileMovedAwayForAMomentIsOneChange() {
        let watcher = watcher([folder["a.yaml"]], quiet: .milliseconds(200))
        folder.move("a.yaml", to: "a.yaml~")
        usleep(100_000)
        folder.write("a.yaml", "two")
        #expect(told.waits(for: folder["a.yaml"]))
        #expect(told.staysSilent(milliseconds: 800))
        watcher.stop()
    }

    @Test func aDeletedFileIsToldAndSoIsItsReturn() {
        let watcher = watcher([folder["a.yaml"]])
        folder.delete("a.yaml")
        #expect(told.waits(for: folder["a.yaml"]))
        folder.write("a.yaml", "two")
        #expect(told.waits(for: folder["a.yaml"]))
        watcher.stop()
    }

    @Test func includedFilesInOtherFoldersAreTold() {
        let watcher = watcher([folder["a.yaml"], folder["parts/b.csv"]])
        folder.write("parts/b.csv", "two")
        #expect(told.waits(for: folder["parts/b.csv"]))
        #expect(told.all.isEmpty)
        watcher.stop()
    }

    @Test func aFolderThatIsReplacedIsWatchedAgain() {
        let watcher = watcher([folder["parts/b.csv"]])
        folder.move("parts", to: "old")
        #expect(told.waits(for: folder["parts/b.csv"]))
        folder.makeFolder("parts")
        usleep(100_000)
        folder.write("parts/b.csv", "two")
        #expect(told.waits(for: folder["parts/b.csv"]))
        folder.write("parts/b.csv", "three")
        #expect(told.waits(for: folder["parts/b.csv"]))
        watcher.stop()
    }

    @Test func aFileWhoseFolderDoesNotExistYetIsToldWhenItComes() {
        let watcher = watcher([folder["new/deep/c.yaml"]])
        folder.makeFolder("new")
        folder.makeFolder("new/deep")
        folder.write("new/deep/c.yaml", "one")
        #expect(told.waits(for: folder["new/deep/c.yaml"]))
        watcher.stop()
    }

    @Test func filesThatComeAndGoInAWatchedFolderAreTold() {
        let watcher = watcher([folder.path])
        folder.write("c.yaml", "one")
        #expect(told.waits(for: folder["c.yaml"]))
        folder.write("a.yaml", "two")
        #expect(told.waits(for: folder["a.yaml"]))
        folder.delete("c.yaml")
        #expect(told.waits(for: folder["c.yaml"]))
        watcher.stop()
    }

    @Test func whatIsNotWatchedIsNotTold() {
        let watcher = watcher([folder["a.yaml"]])
        folder.write("other.yaml", "one")
        folder.write("parts/b.csv", "two")
        #expect(told.staysSilent())
        watcher.stop()
    }

    @Test func aBurstOfWritesIsOneChange() {
        let watcher = watcher([folder["a.yaml"], folder["parts/b.csv"]], quiet: .milliseconds(250))
        for number in 0..<20 {
            folder.write("a.yaml", "\(number)")
            folder.write("parts/b.csv", "\(number)")
        }
        usleep(1_000_000)
        #expect(told.all == [[folder["a.yaml"], folder["parts/b.csv"]]])
        watcher.stop()
    }

    @Test func aLinkThatIsTurnedToOtherContentsIsTold() {
        folder.write("parts/c.csv", "other contents")
        symlink(folder["parts/b.csv"], folder["link.csv"])
        let watcher = watcher([folder["link.csv"]])
        symlink(folder["parts/c.csv"], folder["link.new"])
        folder.move("link.new", to: "link.csv")
        #expect(told.waits(for: folder["link.csv"]))
        watcher.stop()
    }

    @Test func whatTheKernelDoesNotNoticeIsFoundByLooking() {
        symlink(folder["parts/b.csv"], folder["link.csv"])
        let watcher = watcher([folder["link.csv"]], poll: .milliseconds(200))
        folder.write("parts/b.csv", "longer than before")
        #expect(told.waits(for: folder["link.csv"]))
        watcher.stop()
    }

    @Test func otherFilesCanBeWatchedInstead() {
        let watcher = watcher([folder["a.yaml"]])
        watcher.watch([folder["parts/b.csv"]])
        #expect(told.staysSilent(milliseconds: 150))
        folder.write("parts/b.csv", "two")
        #expect(told.waits(for: folder["parts/b.csv"]))
        folder.write("a.yaml", "two")
        #expect(told.staysSilent())
        watcher.stop()
    }

    @Test func nothingIsToldAfterTheStop() {
        let watcher = watcher([folder["a.yaml"]])
        watcher.stop()
        folder.write("a.yaml", "two")
        #expect(told.staysSilent())
    }

    @Test func aWatcherMayBeStoppedByWhatItTells() {
        let held = Locked<FileWatcher?>(nil)
        let told = told
        let watcher = FileWatcher([folder["a.yaml"]], debounce: .milliseconds(20), pollInterval: .seconds(60)) {
            changed in
            held.withLock { $0 }?.stop()
            told.add(changed)
        }
        held.withLock { $0 = watcher }
        folder.write("a.yaml", "two")
        #expect(told.waits(for: folder["a.yaml"]))
        held.withLock { $0 = nil }
    }

    @Test func aRelativePathIsToldAsItWasGiven() throws {
        // The folder that tests run in is not ours to change, so the path leads up and down again.
        var buffer = [CChar](repeating: 0, count: 4096)
        let current = try #require(getcwd(&buffer, buffer.count).map { String(cString: $0) })
        let up = String(repeating: "../", count: current.split(separator: "/").count)
        let path = up + folder["a.yaml"].dropFirst()
        let watcher = watcher([path])
        folder.write("a.yaml", "two")
        #expect(told.waits(for: path))
        watcher.stop()
    }
}
