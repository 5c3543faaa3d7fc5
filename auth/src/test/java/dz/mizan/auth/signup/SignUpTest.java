package dz.mizan.auth.signup;

import static dz.mizan.auth.AuthFixtures.COMPANIES;
import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.AuthFixtures.newCode;
import static dz.mizan.auth.AuthFixtures.signUpBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class SignUpTest {
  Stack stack;
  Sql sql;

  private long companies(String code) {
    return sql.count("select count(*) from company where code = ?", code);
  }

  @Test
  void a_company_signs_up_is_told_and_its_superuser_reads_it() {
    var code = newCode();
    try (var tap = new EventTap(stack.broker(), "*.auth.company.#")) {
      var signedUp =
          json()
              .body(signUpBody(code))
              .post(COMPANIES)
              .then()
              .statusCode(201)
              .header("ETag", "\"1\"")
              .body("code", equalTo(code))
              .body("name", equalTo("Atlas Négoce"))
              .body("nif", equalTo("000216001808337"))
              .body("currency", equalTo("DZD"))
              .body("superuser.username", equalTo("amina"))
              .extract();
      String id = signedUp.path("id");
      assertThat(signedUp.header("Location")).isEqualTo(COMPANIES + "/" + id);
      AuthFixtures.Company.as(AuthFixtures.token(code, "AMINA"))
          .get(COMPANIES + "/" + id)
          .then()
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("code", equalTo(code));
      var told = tap.await(m -> m.json().path("subject").asText().equals(id));
      assertThat(told.routingKey()).isEqualTo(id + ".auth.company.registered.v1");
      assertThat(told.json().path("sequence").asInt()).isEqualTo(1);
      assertThat(told.json().path("data").path("zone").asText()).isEqualTo("Africa/Algiers");
    }
  }

  @Test
  void twenty_identical_requests_at_once_make_one_company_and_one_event() {
    var code = newCode();
    var key = UUID.randomUUID().toString();
    try (var tap = new EventTap(stack.broker(), "*.auth.company.#")) {
      var answers =
          atOnce(
              20,
              () ->
                  json()
                      .header("Idempotency-Key", key)
                      .body(signUpBody(code))
                      .post(COMPANIES)
                      .then()
                      .extract());
      assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
      Set<String> ids =
          answers.stream().map(answer -> answer.<String>path("id")).collect(Collectors.toSet());
      assertThat(ids).hasSize(1);
      assertThat(answers).filteredOn(a -> a.header("Idempotency-Replayed") == null).hasSize(1);
      assertThat(companies(code)).isEqualTo(1);
      // A second company's event behind it: what came before it is all that there is.
      var last = AuthFixtures.company();
      tap.await(
          1, m -> m.json().path("company").asText().equals(last.id().toString()), seconds(20));
      assertThat(tap.messages(m -> m.json().path("data").path("code").asText().equals(code)))
          .hasSize(1);
      assertThat(sql.count("select count(*) from outbox where company_id = ?::uuid", id(ids)))
          .isEqualTo(1);
    }
  }

  private static String id(Set<String> ids) {
    return ids.iterator().next();
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  @Test
  void a_key_used_for_another_password_is_refused() {
    var key = UUID.randomUUID().toString();
    var body = signUpBody(newCode());
    json().header("Idempotency-Key", key).body(body).post(COMPANIES).then().statusCode(201);
    body.put(
        "superuser",
        Map.of(
            "username", "amina",
            "email", "amina@atlas.dz",
            "fullName", "Amina Bensaïd",
            "password", "another horse battery"));
    json()
        .header("Idempotency-Key", key)
        .body(body)
        .post(COMPANIES)
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void strangers_may_use_the_same_key() {
    var key = UUID.randomUUID().toString();
    for (var code : List.of(newCode(), newCode())) {
      json()
          .header("Idempotency-Key", key)
          .body(signUpBody(code))
          .post(COMPANIES)
          .then()
          .statusCode(201)
          .header("Idempotency-Replayed", nullValue())
          .body("code", equalTo(code));
    }
  }

  @Test
  void a_taken_code_is_refused_and_nothing_is_written_even_when_ten_want_it_at_once() {
    var code = newCode();
    var statuses = atOnce(10, () -> json().body(signUpBody(code)).post(COMPANIES).statusCode());
    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    json()
        .header("Accept-Language", "fr")
        .body(signUpBody(code))
        .post(COMPANIES)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("company-code-taken"))
        .body("title", equalTo("Code de société déjà pris"))
        .body("companyCode", equalTo(code));
    assertThat(companies(code)).isEqualTo(1);
  }

  @Test
  void the_password_is_nowhere_but_in_its_hash() {
    var code = newCode();
    json()
        .header("Idempotency-Key", "password-" + code)
        .body(signUpBody(code))
        .post(COMPANIES)
        .then()
        .statusCode(201);
    for (var table : new String[] {"audit_entry", "outbox", "idempotency_key", "app_user"}) {
      assertThat(
              sql.count(
                  "select count(*) from " + table + " t where t::text like ?",
                  "%" + PASSWORD + "%"))
          .as(table)
          .isZero();
    }
    assertThat(
            sql.text(
                "select u.password_hash from app_user u join company c using (company_id)"
                    + " where c.code = ?",
                code))
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }
}
