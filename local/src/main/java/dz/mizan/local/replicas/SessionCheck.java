package dz.mizan.local.replicas;

import dz.mizan.local.stack.Service;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** A session that one replica of auth opened counts, and ends, everywhere. */
record SessionCheck(Trader trader) {
  private static final int UNAUTHORIZED = 401;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long WITHIN_MS = 1_000;

  void check(List<Finding> findings) {
    var first = trader.login(0);
    findings.add(everywhere("replicas that let a new token in", first.accessToken()));
    var renewed = Trader.Session.of(refresh(1, first.refreshToken()).required("refresh"));
    findings.add(everywhere("replicas that let a renewed token in", renewed.accessToken()));

    int reused = refresh(2, first.refreshToken()).status();
    long reusedNs = System.nanoTime();
    findings.add(
        new Finding(
            "a refresh token used twice is refused",
            Integer.toString(reused),
            reused == UNAUTHORIZED));
    findings.add(ended("its session has ended everywhere after", renewed.accessToken(), reusedNs));

    var second = trader.login(2);
    everywhere("", second.accessToken()); // all replicas have it in memory now
    trader.http().post(users(1) + "/logout", second.accessToken(), Map.of()).required("logout");
    long endedNs = System.nanoTime();
    findings.add(ended("logged out everywhere after", second.accessToken(), endedNs));
  }

  private Http.Reply refresh(int turn, String refreshToken) {
    return trader.http().post(users(turn) + "/refresh", null, Map.of("refreshToken", refreshToken));
  }

  private String users(int turn) {
    return trader.site().url(Service.AUTH, turn) + "/api/v1/users";
  }

  private Finding everywhere(String what, String token) {
    long letIn = places().filter(place -> trader.http().get(place, token).isSuccess()).count();
    return Finding.equal(what, letIn, places().count());
  }

  /** How long after the answer it takes until the last replica refuses. */
  private Finding ended(String what, String token, long sinceNs) {
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      places()
          .forEach(
              place ->
                  workers.execute(
                      () ->
                          Waiting.until(
                              PATIENCE,
                              () -> trader.http().get(place, token).status() == UNAUTHORIZED)));
    }
    long tookMs = (System.nanoTime() - sinceNs) / 1_000_000;
    return new Finding(what, tookMs + " ms", tookMs <= WITHIN_MS);
  }

  private Stream<String> places() {
    return Arrays.stream(Service.values())
        .flatMap(
            service ->
                trader.site().urls(service).stream().map(url -> url + Trader.LISTS.get(service)));
  }
}
