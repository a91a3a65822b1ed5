# Two replicas behind Varnish: /etc/varnish/default.vcl. Held by Tests/Cluster.
#
# Start varnishd with -p http_gzip_support=off: Plenary compresses, each form has its own strong ETag, and Vary says which is which.
vcl 4.1;

import directors;
import std;

probe replica {
    .url = "/readyz";
    .interval = 1s;
    .timeout = 1s;
    .window = 2;
    .threshold = 1;
}

backend first {
    .host = "127.0.0.1";
    .port = "8081";
    .connect_timeout = 1s;
    .first_byte_timeout = 4s;
    .probe = replica;
}

backend second {
    .host = "127.0.0.1";
    .port = "8082";
    .connect_timeout = 1s;
    .first_byte_timeout = 4s;
    .probe = replica;
}

sub vcl_init {
    new replicas = directors.round_robin();
    replicas.add_backend(first);
    replicas.add_backend(second);
}

sub vcl_recv {
    set req.backend_hint = replicas.backend();
    # For those who run it, on the replicas' own ports.
    if (req.url ~ "^/(healthz|readyz|metrics)(\?|$)") {
        return (synth(404));
    }
    # Streams of events: passed on as they come, for as long as they last.
    if (req.url ~ "^/[^/]+/events(\?|$)") {
        return (pipe);
    }
    unset req.http.Cookie;
    # stale-while-revalidate; without a healthy replica the whole grace below holds.
    if (std.healthy(req.backend_hint)) {
        set req.grace = 300s;
    }
}

sub vcl_backend_fetch {
    # After a failure the other one.
    if (bereq.retries > 0) {
        set bereq.backend = replicas.backend();
    }
}

sub vcl_backend_response {
    if (beresp.status >= 500) {
        # What is old stands in; else the other replica is asked.
        if (bereq.is_bgfetch) {
            return (abandon);
        }
        if (bereq.retries == 0) {
            return (retry);
        }
    }
    # stale-if-error
    set beresp.grace = 1d;
    # So that an old answer is asked about, not fetched anew.
    set beresp.keep = 1d;
}

sub vcl_backend_error {
    if (bereq.retries == 0) {
        return (retry);
    }
}
