package dz.mizan.local.demo;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Signs up a company and its staff. Everything gets a fresh name, so the demo can run again. */
public final class Company {
  /** The name of who signed it up. */
  public static final String SUPERUSER = "amina";

  private final Api api;
  private final Endpoints endpoints;
  private final String code = "atlas-" + random(4);
  private final String password = "Souk-" + random(9) + "-2026";
  private final String id;
  private final Login superuser;

  public Company(Api api, Endpoints endpoints) {
    this.api = api;
    this.endpoints = endpoints;
    var url = endpoints.auth() + "/api/v1/companies";
    var signedUp =
        Login.required(
            api.post(
                url,
                null,
                Map.of(
                    "code",
                    code,
                    "name",
                    "Atlas Négoce",
                    "nif",
                    "000216%09d".formatted(new SecureRandom().nextInt(1_000_000_000)),
                    "superuser",
                    person(SUPERUSER, "Amina Bensaïd"))),
            url);
    this.id = signedUp.text("id");
    this.superuser = login(SUPERUSER);
  }

  /** A colleague registers, the superuser authorizes, the colleague logs in. */
  public Login hire(String username, String fullName, String role) {
    var person = new HashMap<>(person(username, fullName));
    person.put("company", code);
    var url = endpoints.auth() + "/api/v1/users/register";
    var userId = Login.required(api.post(url, null, person), url).text("id");
    superuser.post(
        endpoints.auth() + "/api/v1/users/" + userId + "/authorize",
        Map.of("roles", List.of(role)));
    return login(username);
  }

  private Map<String, String> person(String username, String fullName) {
    return Map.of(
        "username", username,
        "email", username + "@" + code + ".dz",
        "fullName", fullName,
        "password", password);
  }

  /** One more session of this user. */
  Login login(String username) {
    return new Login(api, endpoints, code, username, password);
  }

  public String id() {
    return id;
  }

  public String code() {
    return code;
  }

  String password() {
    return password;
  }

  /** What this user logs in with. */
  public Map<String, String> credentials(String username) {
    return Map.of("company", code, "username", username, "password", password);
  }

  public Login superuser() {
    return superuser;
  }

  private static String random(int bytes) {
    var value = new byte[bytes];
    new SecureRandom().nextBytes(value);
    return HexFormat.of().formatHex(value).toLowerCase(Locale.ROOT);
  }
}
