package dz.mizan.local.replicas;

import dz.mizan.local.demo.Company;
import dz.mizan.local.stack.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A session that one replica of auth opened counts, and ends, everywhere. */
record SessionCheck(Probe probe) {
  private static final int UNAUTHORIZED = 401;

  void check(Consumer<Finding> findings) {
    var first = probe.login(Company.SUPERUSER, 0);
    findings.accept(letIn("replicas that let a new session in", first.accessToken()));
    var renewed = probe.renewed(first.refreshToken(), 1);
    findings.accept(letIn("replicas that let a renewed session in", renewed.accessToken()));

    int reused = probe.refresh(first.refreshToken(), 2).status();
    var reuse = Agreement.fromNow();
    findings.accept(Finding.equal("a refresh token used twice is answered", UNAUTHORIZED, reused));
    findings.accept(
        ended(reuse, "its session still counted somewhere after", renewed.accessToken()));

    var second = probe.login(Company.SUPERUSER, 2);
    findings.accept(letIn("replicas that let another session in", second.accessToken()));
    var logout = probe.fleet().url(Service.AUTH, 1) + "/api/v1/users/logout";
    int status = probe.post(logout, second.accessToken(), Map.of()).status();
    var loggedOut = Agreement.fromNow();
    findings.accept(
        new Finding("a logout is answered", Integer.toString(status), status / 100 == 2));
    findings.accept(
        ended(loggedOut, "that session still counted somewhere after", second.accessToken()));
  }

  private Finding letIn(String what, String token) {
    var places = places();
    long letIn = places.stream().filter(place -> probe.get(place, token).isSuccess()).count();
    return Finding.equal(what, (long) places.size(), letIn);
  }

  private Finding ended(Agreement since, String what, String token) {
    return since.of(what, places(), place -> probe.get(place, token).status() == UNAUTHORIZED);
  }

  private List<String> places() {
    return Arrays.stream(Service.values())
        .flatMap(service -> probe.lists(service).stream())
        .toList();
  }
}
