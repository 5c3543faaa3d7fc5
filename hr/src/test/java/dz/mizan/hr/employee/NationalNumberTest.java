package dz.mizan.hr.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dz.mizan.hr.TestCompany;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestToken;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class NationalNumberTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void who_may_see_a_number_sees_it_and_is_noted() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var number = TestCompany.nationalNumber();
    var id = hire(company, number);
    company
        .with("employees:reveal")
        .get("/api/v1/employees/" + id + "/national-number")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("nationalNumber", equalTo(number));
    assertThat(
            sql.count(
                "select count(*) from audit_entry where action = 'employee.national-number-revealed'"
                    + " and entity_id = ? and actor = ?",
                UUID.fromString(id),
                company.user()))
        .isEqualTo(1);
  }

  @Test
  void without_a_recent_proof_of_who_asks_a_number_stays_hidden() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var id = hire(company, TestCompany.nationalNumber());
    long nowSeconds = Instant.now().getEpochSecond();
    var tokensThatWillNotDo =
        List.<UnaryOperator<TestToken>>of(
            token -> token,
            token -> token.claim("auth_time", nowSeconds),
            token -> token.steppedUp(Duration.ofSeconds(301)),
            token -> token.claim("stepped_up_at", "yesterday"),
            token -> token.claim("stepped_up_at", nowSeconds + 3_600),
            token -> token.steppedUp().without("sid"));
    for (var willNotDo : tokensThatWillNotDo) {
      TestCompany.as(willNotDo.apply(company.token("employees:reveal")))
          .get("/api/v1/employees/" + id + "/national-number")
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .header(
              "WWW-Authenticate",
              allOf(
                  startsWith("Bearer error=\"insufficient_user_authentication\""),
                  endsWith("max_age=300")))
          .body("code", equalTo("step-up-required"))
          .body("maxAgeSeconds", equalTo(300));
    }
    TestCompany.as(company.token("employees:reveal").steppedUp(Duration.ofSeconds(290)))
        .get("/api/v1/employees/" + id + "/national-number")
        .then()
        .statusCode(200);
    assertThat(
            sql.count(
                "select count(*) from audit_entry where action = 'employee.national-number-revealed'"
                    + " and entity_id = ?",
                UUID.fromString(id)))
        .isEqualTo(1);
  }

  @Test
  void a_number_is_nowhere_in_clear() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var number = TestCompany.nationalNumber();
    var logged = new CopyOnWriteArrayList<String>();
    var log = listen(logged);
    try {
      var somebody = TestCompany.somebody(company.firstDepartment(), number);
      String id =
          company
              .request()
              .header("Idempotency-Key", "k")
              .body(somebody)
              .post("/api/v1/employees")
              .then()
              .statusCode(201)
              .extract()
              .path("id");
      company.hire(somebody).then().statusCode(409);
      company.request().get("/api/v1/employees/" + id + "/national-number").then().statusCode(200);
    } finally {
      LogManager.getLogManager().getLogger("").removeHandler(log);
    }
    assertThat(logged).noneMatch(line -> line.contains(number));
    for (var table : List.of("employee", "outbox", "audit_entry", "idempotency_key")) {
      var rows =
          sql.rows("select t::text as row from " + table + " t where company_id = ?", company.id());
      assertThat(rows).isNotEmpty();
      assertThat(rows).noneMatch(row -> String.valueOf(row.get("row")).contains(number));
    }
  }

  @Test
  void a_wrong_number_is_corrected_and_the_old_one_is_free_again() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var wrong = TestCompany.nationalNumber();
    var right = TestCompany.nationalNumber();
    var taken = TestCompany.nationalNumber();
    hire(company, taken);
    var amina = new Person(company, hire(company, wrong));
    for (var bad : List.of("12", right + "0", "10989016001234015A")) {
      amina.put("national-number", Map.of("nationalNumber", bad)).then().statusCode(400);
    }
    amina
        .put("national-number", Map.of("nationalNumber", taken))
        .then()
        .statusCode(409)
        .body("code", equalTo("national-number-taken"));
    amina
        .put("national-number", Map.of("nationalNumber", right))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("nationalNumberLast4", nullValue());
    amina.get("national-number").then().body("nationalNumber", equalTo(right));
    hire(company, wrong);
  }

  @Test
  void a_number_moved_to_another_row_does_not_open() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var mine = hire(company, TestCompany.nationalNumber());
    var other = hire(company, TestCompany.nationalNumber());
    sql.update(
        "update employee set national_number ="
            + " (select national_number from employee where id = ?) where id = ?",
        UUID.fromString(other),
        UUID.fromString(mine));
    var answer = company.request().get("/api/v1/employees/" + mine + "/national-number");
    answer.then().statusCode(500).body("code", equalTo("internal-error"));
    assertThat(answer.asString()).doesNotContain("cipher", "decrypt", "Exception");
  }

  @Test
  void an_employee_whose_number_is_under_an_unknown_key_is_shown_without_digits() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var id = hire(company, TestCompany.nationalNumber());
    sql.update(
        "update employee set national_number = 'lost' || substr(national_number, 3) where id = ?",
        UUID.fromString(id));
    var answer = company.request().get("/api/v1/employees/" + id);
    answer.then().statusCode(200).body("firstName", equalTo("Amina"));
    answer.then().body("nationalNumberLast4", nullValue());
  }

  @Test
  void an_employee_number_has_latin_digits_in_every_language() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Employees.number(7)).isEqualTo("E-0007");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void the_database_takes_no_number_in_clear() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var id = UUID.fromString(hire(company, TestCompany.nationalNumber()));
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                sql.update(
                    "update employee set national_number = '109890160012340157' where id = ?", id))
        .hasMessageContaining("ck_employee_national_number_encrypted");
  }

  private static String hire(TestCompany company, String number) {
    return company
        .hire(TestCompany.somebody(company.firstDepartment(), number))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Handler listen(List<String> lines) {
    var handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line.getMessage() + List.of(parameters(line)) + line.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    LogManager.getLogManager().getLogger("").addHandler(handler);
    return handler;
  }

  private static Object[] parameters(LogRecord line) {
    return line.getParameters() == null ? new Object[0] : line.getParameters();
  }
}
