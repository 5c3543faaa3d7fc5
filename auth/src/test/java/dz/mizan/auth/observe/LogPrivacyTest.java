package dz.mizan.auth.observe;

import static dz.mizan.auth.AuthFixtures.COMPANIES;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.local.test.KeptLog;
import dz.mizan.local.test.MizanTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who somebody is, and what opens a door, is in no log line: whatever is asked for, and how. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LogPrivacyTest {
  private static final String NAME = "Zoubida Belkacem-Ouali";
  private static final String USER = "zoubida.belkacem";
  private static final String EMAIL = "zoubida.belkacem@example.dz";
  private static final String PASSWORD = "violet umbrella orchard";
  private static final String WRONG = "scarlet umbrella orchard";
  private static final String NIF = "0002 1600 1808 337";

  private final KeptLog log = new KeptLog();

  @AfterEach
  void stop() {
    log.close();
  }

  @Test
  void signing_up_and_logging_in_leave_neither_names_nor_passwords_nor_tokens() {
    AuthFixtures.awaitReady();
    var code = AuthFixtures.newCode();
    signUp(code, EMAIL).statusCode(201);
    signUp(code, EMAIL).statusCode(409);
    signUp(AuthFixtures.newCode(), NAME).statusCode(400);
    var session = AuthFixtures.logIn(code, USER, PASSWORD).then().statusCode(200).extract();
    String token = session.path("accessToken");
    String refresh = session.path("refreshToken");
    AuthFixtures.logIn(code, USER, WRONG).then().statusCode(401);
    AuthFixtures.logIn(code, EMAIL, WRONG).then().statusCode(401);
    json().body(Map.of("refreshToken", refresh + "x")).post(USERS + "/refresh");
    given().auth().oauth2(token + "x").get(USERS + "/profile").then().statusCode(401);
    assertSilent(token, refresh);
  }

  @Test
  void links_and_api_keys_are_told_of_without_what_they_open() {
    var company = AuthFixtures.company();
    for (var user : List.of(USER, EMAIL)) {
      json()
          .body(Map.of("company", company.code(), "user", user))
          .post(USERS + "/password-reset")
          .then()
          .statusCode(202);
    }
    json()
        .body(Map.of("token", WRONG.replace(' ', '_'), "password", PASSWORD))
        .post(USERS + "/password-reset/confirm")
        .then()
        .statusCode(422);
    String key =
        company
            .superuser()
            .body(Map.of("name", NAME, "permissions", List.of("users:read")))
            .post("/api/v1/api-keys")
            .then()
            .statusCode(201)
            .extract()
            .path("key");
    given().header("Authorization", "Bearer " + key + "x").get(USERS).then().statusCode(401);
    assertSilent(company.token(), key, WRONG.replace(' ', '_'));
  }

  private static ValidatableResponse signUp(String code, String email) {
    var superuser =
        Map.of("username", USER, "email", email, "fullName", NAME, "password", PASSWORD);
    return json()
        .body(Map.of("code", code, "name", NAME, "nif", NIF, "superuser", superuser))
        .post(COMPANIES)
        .then();
  }

  private void assertSilent(String... secrets) {
    Logger.getLogger(LogPrivacyTest.class).info("looked at");
    assertThat(log.has("looked at")).isTrue();
    assertThat(log.toString())
        .doesNotContain(NAME, USER, "Belkacem", EMAIL, PASSWORD, WRONG, NIF)
        .doesNotContain(NIF.replace(" ", ""))
        .doesNotContain(secrets);
  }
}
