package dz.mizan.accounting.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class JournalResourceTest {
  private static final String JOURNALS = "/api/v1/journals";

  TestTokens tokens;
  Queues queues;
  private Company company;

  @BeforeEach
  void open() {
    company = Company.open(tokens, queues);
  }

  private Response create(String body) {
    return company.as().contentType(ContentType.JSON).body(body).post(JOURNALS);
  }

  private Response change(String code, String body) {
    return company
        .as()
        .header("If-Match", company.as().get(JOURNALS + "/" + code).header("ETag"))
        .contentType(ContentType.JSON)
        .body(body)
        .put(JOURNALS + "/" + code);
  }

  @Test
  void a_company_has_the_eight_usual_journals() {
    company
        .as()
        .get(JOURNALS)
        .then()
        .statusCode(200)
        .body("items.code", contains("AC", "AN", "BQ", "CA", "OD", "PA", "ST", "VE"));
    company
        .as()
        .get(JOURNALS + "?kind=BANK")
        .then()
        .body("items", hasSize(1))
        .body("items[0].account", equalTo("512"));
  }

  @Test
  void a_bank_of_its_own_has_a_journal_that_can_be_posted_to_and_retired() {
    create(
            """
            {"code": "BQ2", "names": {"fr": "Banque CPA"}, "kind": "BANK", "account": "512"}""")
        .then()
        .statusCode(201)
        .header("Location", equalTo("/api/v1/journals/BQ2"))
        .body("names.en", equalTo("Banque CPA"))
        .body("active", equalTo(true));
    company.post("BQ2", "512", "101", "5.00").then().statusCode(201).body("number", equalTo(1));

    change("BQ2", "{\"names\": {\"fr\": \"CPA\"}, \"account\": \"512\", \"active\": false}")
        .then()
        .statusCode(200)
        .body("active", equalTo(false));
    company
        .post("BQ2", "512", "101", "5.00")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-journal"));
    assertThat(company.entries()).isEqualTo(1);
    company.as().get(JOURNALS + "?active=false").then().body("items.code", contains("BQ2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\": \"X1\", \"names\": {\"fr\": \"x\"}, \"kind\": \"BANK\"}",
        "{\"code\": \"X1\", \"names\": {\"fr\": \"x\"}, \"kind\": \"GENERAL\", \"account\": \"512\"}",
        "{\"code\": \"X1\", \"names\": {\"fr\": \"x\"}, \"kind\": \"CASH\", \"account\": \"401\"}",
        "{\"code\": \"X1\", \"names\": {\"fr\": \"x\"}, \"kind\": \"CASH\", \"account\": \"519999\"}",
        "{\"code\": \"X1\", \"names\": {\"fr\": \"x\"}, \"kind\": \"OPENING\"}"
      })
  void a_journal_that_cannot_be_is_refused(String body) {
    create(body).then().statusCode(422).body("code", equalTo("invalid-journal"));
    company.as().get(JOURNALS + "/X1").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\": \"x1\", \"names\": {\"fr\": \"x\"}, \"kind\": \"GENERAL\"}",
        "{\"code\": \"X1\", \"names\": {\"fr\": \" \"}, \"kind\": \"GENERAL\"}",
        "{\"code\": \"X1\", \"names\": {\"fr\": \"a\\u0000b\"}, \"kind\": \"GENERAL\"}",
        "{\"code\": \"X1\", \"names\": {\"fr\": \"x\"}, \"kind\": \"OTHER\"}",
        "{\"code\": \"X1\", \"kind\": \"GENERAL\"}"
      })
  void bad_input_is_told(String body) {
    create(body).then().statusCode(400).contentType("application/problem+json");
  }

  @Test
  void a_code_is_used_once_and_opening_balances_keep_their_journal() {
    create("{\"code\": \"OD\", \"names\": {\"fr\": \"x\"}, \"kind\": \"GENERAL\"}")
        .then()
        .statusCode(409)
        .body("code", equalTo("journal-code-taken"));
    change("AN", "{\"names\": {\"fr\": \"AN\"}, \"active\": false}").then().statusCode(422);
    company
        .as()
        .header("If-Match", "\"9\"")
        .contentType(ContentType.JSON)
        .body("{\"names\": {\"fr\": \"x\"}, \"active\": true}")
        .put(JOURNALS + "/OD")
        .then()
        .statusCode(412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OD", "ST", "VE"})
  void a_journal_that_automatic_entries_use_is_not_retired(String code) {
    change(code, "{\"names\": {\"fr\": \"x\"}, \"active\": false}")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-journal"));
    company.as().get(JOURNALS + "/" + code).then().body("active", equalTo(true));
  }

  @Test
  void another_company_has_none_of_it() {
    create("{\"code\": \"OD2\", \"names\": {\"fr\": \"x\"}, \"kind\": \"GENERAL\"}");
    Company.open(tokens, queues).as().get(JOURNALS + "/OD2").then().statusCode(404);
  }
}
