package dz.mizan.auth;

import static dz.mizan.auth.AuthFixtures.COMPANIES;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.AuthFixtures.newCode;
import static dz.mizan.auth.AuthFixtures.registerBody;
import static dz.mizan.auth.AuthFixtures.signUpBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class BadInputTest {
  private static @Nullable Company shared;
  Sql sql;
  Company atlas;

  // One company for all, as each costs two hashes; the port is not known in a static method.
  @BeforeEach
  void company() {
    shared = shared == null ? AuthFixtures.company() : shared;
    atlas = shared;
  }

  private long users() {
    return sql.count("select count(*) from app_user");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"text\"",
        "{\"code\":{}}",
        "{\"code\":[1]}",
        "{\"superuser\":7}"
      })
  void bodies_that_are_not_what_is_expected_are_problems(String body) {
    long before = users();
    for (var path : List.of(COMPANIES, USERS + "/register", USERS + "/login")) {
      json().body(body).post(path).then().statusCode(400).contentType("application/problem+json");
    }
    assertThat(users()).isEqualTo(before);
  }

  static Stream<Arguments> wrongSignUps() {
    return Stream.of(
        Arguments.of("code", "Atlas"),
        Arguments.of("code", "a"),
        Arguments.of("code", "-atlas"),
        Arguments.of("code", "a".repeat(33)),
        Arguments.of("code", "at\u0000las"),
        Arguments.of("name", " "),
        Arguments.of("name", "x".repeat(201)),
        Arguments.of("name", "At\u0000las"),
        Arguments.of("nif", "12345"),
        Arguments.of("nif", "1".repeat(100_000)),
        Arguments.of("nif", " ".repeat(60) + "x"));
  }

  @ParameterizedTest
  @MethodSource("wrongSignUps")
  void wrong_sign_ups_name_the_field_and_write_nothing(String field, String value) {
    long before = users();
    var body = signUpBody(newCode());
    body.put(field, value);
    json()
        .body(body)
        .post(COMPANIES)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", hasItem(field));
    assertThat(users()).isEqualTo(before);
  }

  static Stream<Arguments> wrongRegistrations() {
    return Stream.of(
        Arguments.of("username", "with space"),
        Arguments.of("username", "nul\u0000"),
        Arguments.of("username", "x".repeat(65)),
        Arguments.of("username", "\ud800"),
        Arguments.of("email", "nobody"),
        Arguments.of("email", "a\u0000@b.dz"),
        Arguments.of("email", "a@" + "b".repeat(300) + ".dz"),
        Arguments.of("fullName", "nul\u0000"),
        Arguments.of("fullName", "\t"),
        Arguments.of("password", "elevenchars"),
        Arguments.of("password", "🐫".repeat(11)),
        Arguments.of("password", "x".repeat(129)),
        Arguments.of("company", "at\u0000las"));
  }

  @ParameterizedTest
  @MethodSource("wrongRegistrations")
  void wrong_registrations_name_the_field_and_write_nothing(String field, String value) {
    long before = users();
    var body = registerBody(atlas.code(), "yacine");
    body.put(field, value);
    json()
        .body(body)
        .post(USERS + "/register")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", hasItem(field));
    assertThat(users()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "password2026!, password-too-common",
    "azertyuiop123, password-too-common",
    "yacine in the rain, password-contains-name",
    "Negoce du Sahel, password-contains-name"
  })
  void guessable_passwords_are_refused_where_users_begin_and_write_nothing(
      String password, String code) {
    long before = users();
    var registration = registerBody(atlas.code(), "yacine");
    registration.put("password", password);
    json()
        .body(registration)
        .post(USERS + "/register")
        .then()
        .statusCode(422)
        .body("code", equalTo(code))
        .body("violations.field", hasItem("password"));
    var signUp = signUpBody(newCode());
    signUp.put(
        "superuser",
        Map.of(
            "username", "yacine",
            "email", "yacine@atlas.dz",
            "fullName", "Yacine Haddad",
            "password", password));
    json()
        .body(signUp)
        .post(COMPANIES)
        .then()
        .statusCode(422)
        .body("code", equalTo(code))
        .body("violations.field", hasItem("superuser.password"));
    assertThat(users()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"status, AUTHORIZED", "roles, superuser", "companyId, 1", "id, 1", "version, 7"})
  void nobody_assigns_what_is_not_his_to_assign(String field, String value) {
    long before = users();
    var body = registerBody(atlas.code(), "yacine");
    body.put(field, field.equals("roles") ? List.of(value) : value);
    json()
        .body(body)
        .post(USERS + "/register")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field))
        .body("violations.message", hasItem("unknown field"));
    assertThat(users()).isEqualTo(before);
  }

  @Test
  void passwords_of_any_characters_are_taken() {
    var body = registerBody(atlas.code(), "camel");
    body.put("password", "🐫\u0000 \n\ud800'\"; drop كلمة");
    json().body(body).post(USERS + "/register").then().statusCode(201);
  }

  @Test
  void wrong_roles_are_problems() {
    var id = atlas.register("pending");
    for (var body :
        List.of(
            Map.of("roles", List.of()),
            Map.of("roles", "storekeeper"),
            Map.of("roles", List.of("x".repeat(65))),
            Map.of("role", "storekeeper"),
            Map.of())) {
      atlas
          .superuser()
          .body(body)
          .post(USERS + "/" + id + "/authorize")
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
    atlas
        .superuser()
        .body("{\"roles\":[null,\"nul\\u0000\"]}")
        .post(USERS + "/" + id + "/authorize")
        .then()
        .statusCode(400);
    assertThat(sql.text("select status from app_user where id = ?::uuid", id)).isEqualTo("PENDING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-a-uuid", "1", "%00", "0193a5c2-7ae0-7d11-8c55-1a2b3c4d5e6f"})
  void ids_that_lead_nowhere_are_not_found(String id) {
    for (var path : List.of(USERS, COMPANIES)) {
      var answer = atlas.superuser().urlEncodingEnabled(false).get(path + "/" + id);
      assertThat(answer.statusCode()).isBetween(400, 404);
      assertThat(answer.contentType()).startsWith("application/problem+json");
    }
  }

  @ParameterizedTest
  @CsvSource({"limit, 0", "limit, 201", "limit, x", "cursor, %%%", "cursor, AAAA"})
  void wrong_pages_are_problems(String parameter, String value) {
    atlas
        .superuser()
        .queryParam(parameter, value)
        .get(USERS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void numbers_are_taken_to_the_letter() {
    var address = new HashMap<String, Object>(Map.of("street", "5 rue Didouche Mourad"));
    for (var wilaya : List.<Object>of(1.5, 16.0, "16")) {
      address.put("wilaya", wilaya);
      var body = new HashMap<String, Object>(signUpBody(newCode()));
      body.put("address", address);
      json()
          .body(body)
          .post(COMPANIES)
          .then()
          .statusCode(400)
          .body("code", equalTo("malformed-json"));
    }
  }

  @Test
  void malformed_idempotency_keys_are_refused() {
    json()
        .header("Idempotency-Key", "a b")
        .body(signUpBody(newCode()))
        .post(COMPANIES)
        .then()
        .statusCode(400);
  }
}
