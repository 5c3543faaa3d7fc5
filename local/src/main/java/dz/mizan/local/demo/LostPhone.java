package dz.mizan.local.demo;

import java.time.Duration;
import java.util.List;

/** Somebody loses a phone that is logged in, and ends its session from elsewhere. */
record LostPhone(Endpoints endpoints, Report report) {
  // A second is promised; a machine that does ten other things at once is given more.
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String SESSIONS = "/api/v1/users/profile/sessions";

  /**
   * @param phone is logged in, and will not be any more
   * @param desk of the same user
   * @throws DemoFailed if a service goes on letting the phone in
   */
  void end(Login phone, Login desk) {
    phone.get(endpoints.auth() + SESSIONS); // logs in
    phone.refresh();
    var sessions = phone.get(endpoints.auth() + SESSIONS).body().path("items");
    var lost = sessions.get(0).path("current").asBoolean() ? sessions.get(0) : sessions.get(1);
    desk.delete(endpoints.auth() + SESSIONS + "/" + lost.path("id").asText());
    var ended = System.nanoTime();
    for (var service : services()) {
      while (phone.tryGet(service).status() != 401) {
        if (System.nanoTime() - ended > PATIENCE.toNanos()) {
          throw new DemoFailed(service + " still knows a session that has ended");
        }
        Pause.of(Duration.ofMillis(20));
      }
    }
    report.line(
        "Karim's phone is lost: its session was ended, and all services refused it after %d ms",
        Duration.ofNanos(System.nanoTime() - ended).toMillis());
  }

  private List<String> services() {
    return List.of(
        endpoints.auth() + "/api/v1/users/profile",
        endpoints.inventory() + "/api/v1/products",
        endpoints.hr() + "/api/v1/departments",
        endpoints.accounting() + "/api/v1/accounts");
  }
}
