package dz.mizan.accounting.layout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LayoutResourceTest {
  private static final String EQUITY = "/api/v1/statement-layouts/equity-changes";
  private static final String SHEET = "/api/v1/statement-layouts/balance-sheet";

  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void a_company_changes_its_lines_and_takes_those_of_the_scf_again() {
    var company = Company.open(tokens, queues);
    company
        .as()
        .get(EQUITY)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("lines.size()", equalTo(5));
    put(company, EQUITY, "\"1\"", oneLine("Fonds propres"))
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("lines[0].labels.fr", equalTo("Fonds propres"));
    company
        .as()
        .get("/api/v1/statements/equity-changes")
        .then()
        .body("columns.label", equalTo(List.of("Fonds propres")));
    company
        .as()
        .header("If-Match", "\"2\"")
        .post(EQUITY + "/reset")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"3\""))
        .body("lines.size()", equalTo(5));
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ?"
                    + " and action = 'statement-layout.changed'",
                company.id))
        .isEqualTo(2);
  }

  @Test
  void what_would_leave_an_account_out_is_refused_and_changes_nothing() {
    var company = Company.open(tokens, queues);
    put(
            company,
            EQUITY,
            "\"1\"",
            """
            {"lines": [{"code": "all", "kind": "line", "side": "credit",
              "labels": {"fr": "Tout", "en": "All", "ar": "الكل"}}],
             "accounts": [{"prefix": "10", "debitLine": "all", "creditLine": "all"}]}""")
        .then()
        .statusCode(422)
        .body("code", equalTo("broken-statement-layout"))
        .body("violations.message", hasItem("account 120 would be on no line"));
    company
        .as()
        .get(EQUITY)
        .then()
        .header("ETag", equalTo("\"1\""))
        .body("lines.size()", equalTo(5));
  }

  @Test
  void a_balance_sheet_without_its_totals_is_refused() {
    var company = Company.open(tokens, queues);
    put(company, SHEET, "\"1\"", oneLine("Bilan"))
        .then()
        .statusCode(422)
        .body("violations.message", hasItem("there must be a total total-assets"));
  }

  @Test
  void a_stale_change_and_one_without_version_are_refused() {
    var company = Company.open(tokens, queues);
    put(company, EQUITY, "\"7\"", oneLine("x")).then().statusCode(412);
    company
        .as()
        .contentType(ContentType.JSON)
        .body(oneLine("x"))
        .put(EQUITY)
        .then()
        .statusCode(428);
  }

  @Test
  void bad_input_is_told() {
    var company = Company.open(tokens, queues);
    for (var body :
        List.of(
            "{}",
            oneLine("a\\u0000b"),
            oneLine("x").replace("\"line\"", "\"page\""),
            oneLine("x").replace("\"7\"", "\"8\""),
            oneLine("x").replace("\"fr\": \"x\"", "\"fr\": \"\""))) {
      put(company, EQUITY, "\"1\"", body)
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
    company.as().get("/api/v1/statement-layouts/nothing").then().statusCode(404);
  }

  @Test
  void of_two_who_change_at_once_one_is_told_to_look_again() throws Exception {
    var company = Company.open(tokens, queues);
    company.as().get(EQUITY).then().statusCode(200);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var statuses =
          IntStream.range(0, 4)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> put(company, EQUITY, "\"1\"", oneLine("N" + i)).statusCode()))
              .toList();
      int changed = 0;
      for (var status : statuses) {
        assertThat(status.get()).isIn(200, 412);
        changed += status.get() == 200 ? 1 : 0;
      }
      assertThat(changed).isEqualTo(1);
    }
  }

  @Test
  void those_who_look_first_at_once_see_the_same() throws Exception {
    var company = Company.open(tokens, queues);
    try (var threads = Executors.newFixedThreadPool(6)) {
      var sizes =
          IntStream.range(0, 6)
              .mapToObj(
                  i -> threads.submit(() -> company.as().get(SHEET).<Integer>path("lines.size()")))
              .toList();
      for (var size : sizes) {
        assertThat(size.get()).isEqualTo(48);
      }
    }
  }

  @Test
  void only_who_may_reads_and_changes_layouts() {
    var company = Company.open(tokens, queues);
    given().get(EQUITY).then().statusCode(401);
    company.with("statements:read").get(EQUITY).then().statusCode(403);
    company.with("statement-lines:read").get(EQUITY).then().statusCode(200);
    company
        .with("statement-lines:read")
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(oneLine("x"))
        .put(EQUITY)
        .then()
        .statusCode(403);
    company
        .with("statement-lines:read")
        .header("If-Match", "*")
        .post(EQUITY + "/reset")
        .then()
        .statusCode(403);
  }

  @Test
  void another_companys_layout_stays_as_it_is() {
    var company = Company.open(tokens, queues);
    var neighbour = Company.open(tokens, queues);
    put(company, EQUITY, "*", oneLine("x")).then().statusCode(200);
    neighbour.as().get(EQUITY).then().body("lines.size()", equalTo(5));
  }

  private static Response put(Company company, String path, String version, String body) {
    return company
        .as()
        .contentType(ContentType.JSON)
        .header("If-Match", version)
        .body(body)
        .put(path);
  }

  private static String oneLine(String label) {
    return """
        {"lines": [{"code": "all", "kind": "line", "side": "credit",
           "labels": {"fr": "%s", "en": "All", "ar": "الكل"}}],
         "accounts": [
           {"prefix": "10", "debitLine": "all", "creditLine": "all"},
           {"prefix": "11", "debitLine": "all", "creditLine": "all"},
           {"prefix": "12", "debitLine": "all", "creditLine": "all"},
           {"prefix": "6", "debitLine": "all", "creditLine": "all"},
           {"prefix": "7", "debitLine": "all", "creditLine": "all"}]}"""
        .formatted(label);
  }
}
