package dz.mizan.local.replicas;

import dz.mizan.local.stack.Service;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

/** A company of its own, with the one who signed it up; all services have it ready. */
record Trader(Http http, Site site, String id, String code, String password) {
  private static final String USERNAME = "amina";
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** What shows that a service has the company, and lets a token in. */
  static final Map<Service, String> LISTS =
      Map.of(
          Service.AUTH, "/api/v1/users/profile",
          Service.INVENTORY, "/api/v1/warehouses?limit=1",
          Service.HR, "/api/v1/departments?limit=1",
          Service.ACCOUNTING, "/api/v1/accounts?limit=1");

  static Trader signUp(Http http, Site site) {
    var code = "replicas-" + random(4);
    var password = "Souk-" + random(9) + "-2026";
    var url = site.url(Service.AUTH, 0) + "/api/v1/companies";
    var superuser =
        Map.of(
            "username",
            USERNAME,
            "email",
            USERNAME + "@" + code + ".dz",
            "fullName",
            "Amina Bensaïd",
            "password",
            password);
    var company = Map.of("code", code, "name", "Atlas Négoce", "superuser", superuser);
    var id = http.post(url, null, company).required("sign-up").text("id");
    var trader = new Trader(http, site, id, code, password);
    trader.awaitReady(trader.login(1).accessToken());
    return trader;
  }

  /** A session's two tokens. */
  record Session(String accessToken, String refreshToken) {
    static Session of(Http.Reply reply) {
      return new Session(reply.text("accessToken"), reply.text("refreshToken"));
    }
  }

  /** A session, opened at that replica of auth. */
  Session login(int turn) {
    var credentials = Map.of("company", code, "username", USERNAME, "password", password);
    var url = site.url(Service.AUTH, turn) + "/api/v1/users/login";
    return Session.of(http.post(url, null, credentials).required("login"));
  }

  private void awaitReady(String token) {
    LISTS.forEach(
        (service, path) -> {
          for (var url : site.urls(service)) {
            if (!Waiting.until(PATIENCE, () -> http.get(url + path, token).isSuccess())) {
              throw new IllegalStateException("the company is not ready at " + url);
            }
          }
        });
  }

  static String random(int bytes) {
    var value = new byte[bytes];
    new SecureRandom().nextBytes(value);
    return HexFormat.of().formatHex(value);
  }
}
