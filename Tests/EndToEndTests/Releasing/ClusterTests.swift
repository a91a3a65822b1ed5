import Driving
import Testing

/// Whole clusters of real programs, driven by `Tests/Cluster`; `make cluster` loses their parts for longer. One after the other:
/// each takes seconds and what it measures is time.
@Suite(.serialized) struct ClusterTests {
    private func drive(_ script: String) throws -> Ended {
        try run(["python3", "\(Repository.root)/Tests/Cluster/\(script)", Tool.path], timeout: 180)
    }

    @Test func `whatever part of a cluster is lost, readers get whole editions and no edition is lost`() throws {
        let ended = try drive("cluster")
        print(ended.text)
        #expect(ended.status == 0, "\(ended)")
    }

    @Test func `nginx, Caddy and Varnish, as the project configures them, pass on what replicas say`() throws {
        let ended = try drive("proxies")
        #expect(ended.status == 0, "\(ended)")
    }
}
