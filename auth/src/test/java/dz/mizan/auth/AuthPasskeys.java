package dz.mizan.auth;

import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.json;

import dz.mizan.auth.AuthFixtures.Company;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Supplier;

/** Passkeys for tests, through the service's own doors. */
public final class AuthPasskeys {
  public static final String PASSKEYS = USERS + "/profile/passkeys";
  public static final String STEP_UP = USERS + "/step-up";
  public static final String LOGIN = USERS + "/login/passkey";

  private AuthPasskeys() {}

  /** A passkey in that browser for that user. @return its id */
  public static String add(Supplier<RequestSpecification> user, Browser browser) {
    return send(user, browser.create(options(user))).then().statusCode(201).extract().path("id");
  }

  /** Options for a new passkey. */
  public static String options(Supplier<RequestSpecification> user) {
    return user.get().post(PASSKEYS + "/options").then().statusCode(200).extract().asString();
  }

  public static Response send(Supplier<RequestSpecification> user, Map<String, Object> credential) {
    return user.get().body(Map.of("name", "Phone", "credential", credential)).post(PASSKEYS);
  }

  /** Options for a login that names nobody. */
  public static String loginOptions() {
    return json().post(LOGIN + "/options").then().statusCode(200).extract().asString();
  }

  /** Options for a login of that user. */
  public static String loginOptions(String company, String username) {
    return json()
        .body(Map.of("user", Map.of("company", company, "username", username)))
        .post(LOGIN + "/options")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  public static Response logIn(Map<String, Object> credential) {
    return json().body(Map.of("credential", credential)).post(LOGIN);
  }

  /** A login that names its user, for passkeys that do not. */
  public static Response logIn(Map<String, Object> credential, String company, String username) {
    return json()
        .body(
            Map.of(
                "credential", credential, "user", Map.of("company", company, "username", username)))
        .post(LOGIN);
  }

  /** A login that names nobody. */
  public static Response logIn(Browser browser) {
    return logIn(browser.get(loginOptions()));
  }

  /** The same session with a token that says that the user has just used his passkey. */
  public static String stepUp(String token, Browser browser) {
    return Company.as(token)
        .body(Map.of("passkey", browser.get(stepUpOptions(token))))
        .post(STEP_UP)
        .then()
        .statusCode(200)
        .extract()
        .path("accessToken");
  }

  public static String stepUpOptions(String token) {
    return Company.as(token)
        .post(STEP_UP + "/passkey/options")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
