"""What stands in front of replicas, with the configurations that come with the project."""
import os

from processes import DEPLOY, Program, answers, free_port, wait


def configured(name, port, replicas):
    """The configuration as it is, but for ports and what needs a name on the Internet."""
    text = (DEPLOY / name).read_text()
    for usual, replica in zip(("8081", "8082"), replicas):
        text = text.replace(usual, str(replica.port))
    return text.replace("listen 80;", f"listen 127.0.0.1:{port};").replace(
        "schedule.example.org {", f"{{\n\tadmin off\n\tauto_https off\n}}\nhttp://127.0.0.1:{port} {{")


class Front(Program):
    def __init__(self, folder, replicas):
        self.port = free_port()
        self.folder = folder
        super().__init__(self.command(replicas), folder / f"{type(self).__name__}.log")
        wait(20, lambda: answers(self.port), f"the start of {type(self).__name__}")


class Nginx(Front):
    def command(self, replicas):
        site = configured("nginx.conf", self.port, replicas).replace("/var/cache/nginx/plenary", "cache")
        user = "user www-data;" if os.getuid() == 0 else ""
        temporary = "".join(
            f"{kind}_temp_path {kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (self.folder / "nginx.conf").write_text(
            f"daemon off; pid nginx.pid; worker_processes 1; {user}\nevents {{ worker_connections 1024; }}\n"
            f"http {{ access_log off; {temporary}\n{site}\n}}\n")
        return ["nginx", "-e", "stderr", "-p", str(self.folder), "-c", str(self.folder / "nginx.conf")]


class Caddy(Front):
    def command(self, replicas):
        (self.folder / "Caddyfile").write_text(configured("Caddyfile", self.port, replicas))
        return ["env", f"HOME={self.folder}", "caddy", "run", "--config", str(self.folder / "Caddyfile"),
                "--adapter", "caddyfile"]


class Varnish(Front):
    def command(self, replicas):
        (self.folder / "plenary.vcl").write_text(configured("varnish.vcl", self.port, replicas))
        jail = [] if os.getuid() == 0 else ["-j", "none"]
        return ["varnishd", "-F", *jail, "-n", str(self.folder / "varnish"), "-a", f"127.0.0.1:{self.port}",
                "-f", str(self.folder / "plenary.vcl"), "-s", "malloc,64m", "-p", "http_gzip_support=off"]
