package dz.mizan.accounting.chart;

import static dz.mizan.accounting.Company.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dz.mizan.accounting.Books;
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
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts of the company's own, their changes and their end. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class OwnAccountsTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;

  @BeforeEach
  void open() {
    company = Company.open(tokens, queues);
  }

  private Response create(String code, String parent) {
    return company
        .as()
        .contentType(ContentType.JSON)
        .body(
            "{\"code\": \"%s\", \"parent\": \"%s\", \"names\": {\"fr\": \"Banque CPA\"}}"
                .formatted(code, parent))
        .post(ACCOUNTS);
  }

  private Response step(String code, String step) {
    return company
        .as()
        .header("If-Match", company.as().get(ACCOUNTS + "/" + code).header("ETag"))
        .contentType(ContentType.JSON)
        .post(ACCOUNTS + "/" + code + "/" + step);
  }

  private Response change(String code, String body) {
    return company
        .as()
        .header("If-Match", company.as().get(ACCOUNTS + "/" + code).header("ETag"))
        .contentType(ContentType.JSON)
        .body(body)
        .put(ACCOUNTS + "/" + code);
  }

  @Test
  void an_own_account_takes_class_type_side_and_matching_from_its_parent() {
    create("411001", "411")
        .then()
        .statusCode(201)
        .header("Location", equalTo("/api/v1/accounts/411001"))
        .body("names.en", equalTo("Banque CPA"))
        .body("names.ar", equalTo("Banque CPA"))
        .body("class", equalTo(4))
        .body("type", equalTo("asset"))
        .body("normalSide", equalTo("debit"))
        .body("parent", equalTo("411"))
        .body("postable", equalTo(true))
        .body("matchable", equalTo(true))
        .body("closed", equalTo(false))
        .body("official", equalTo(false));

    company.post("OD", "411001", "101", "5.00").then().statusCode(201);
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ? and action ="
                    + " 'account.created'",
                company.id))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"512001, 51", "412001, 512", "512901, 5120", "899, 89"})
  void an_account_that_does_not_belong_under_its_parent_is_refused(String code, String parent) {
    create(code, parent).then().statusCode(422).body("code", equalTo("not-under-parent"));
    company.as().get(ACCOUNTS + "/" + code).then().statusCode(404);
  }

  @Test
  void an_account_between_two_takes_its_subdivisions() {
    create("512001", "512").then().statusCode(201);
    create("5120", "512").then().statusCode(201);

    company.as().get(ACCOUNTS + "/512001").then().body("parent", equalTo("5120"));
  }

  @Test
  void two_who_add_one_code_at_once_add_it_once() {
    var answers =
        Books.atOnce(
            Stream.generate(() -> (Callable<Response>) () -> create("512009", "512"))
                .limit(8)
                .toList());

    assertThat(answers.stream().map(Response::statusCode).sorted().toList())
        .isEqualTo(List.of(201, 409, 409, 409, 409, 409, 409, 409));
    assertThat(answers).anyMatch(a -> "account-code-taken".equals(a.path("code")));
  }

  @Test
  void names_change_and_a_stale_change_is_refused() {
    create("512001", "512");
    var names = "{\"names\": {\"fr\": \"BNA\", \"ar\": \"البنك الوطني\"}, \"matchable\": false}";
    change("512001", names)
        .then()
        .statusCode(200)
        .body("names.fr", equalTo("BNA"))
        .body("names.en", equalTo("BNA"))
        .body("names.ar", equalTo("البنك الوطني"));
    company
        .as()
        .header("If-Match", "\"1\"")
        .contentType(ContentType.JSON)
        .body(names)
        .put(ACCOUNTS + "/512001")
        .then()
        .statusCode(412);
    company
        .as()
        .contentType(ContentType.JSON)
        .body(names)
        .put(ACCOUNTS + "/512001")
        .then()
        .statusCode(428);
  }

  @Test
  void matching_begins_only_before_the_first_line() {
    var matched = "{\"names\": {\"fr\": \"Banque\"}, \"matchable\": true}";
    create("512001", "512");
    change("512001", matched).then().statusCode(200).body("matchable", equalTo(true));
    company.post("OD", "512", "101", "5.00");

    change("512", matched).then().statusCode(409).body("by", equalTo("LINES"));
    company.as().get(ACCOUNTS + "/512").then().body("matchable", equalTo(false));
  }

  @Test
  void nothing_is_posted_to_a_closed_account_until_it_is_open_again() {
    create("512001", "512");
    step("512001", "close").then().statusCode(200).body("closed", equalTo(true));
    step("512001", "close").then().statusCode(409).body("code", equalTo("illegal-account-state"));
    company
        .post("OD", "512001", "101", "5.00")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-entry-lines"));
    assertThat(company.entries()).isZero();
    create("5120011", "512001").then().statusCode(409).body("by", equalTo("CLOSED_PARENT"));

    step("512001", "reopen").then().statusCode(200).body("closed", equalTo(false));
    company.post("OD", "512001", "101", "5.00").then().statusCode(201);
  }

  @Test
  void an_account_with_a_balance_subdivisions_or_a_journal_stays_open() {
    create("512001", "512");
    create("5120011", "512001");
    step("512001", "close").then().statusCode(409).body("by", equalTo("SUBDIVISIONS"));
    company.post("OD", "5120011", "101", "5.00");
    step("5120011", "close").then().statusCode(409).body("by", equalTo("BALANCE"));
    company.post("OD", "101", "5120011", "5.00");
    step("5120011", "close").then().statusCode(200);
    step("530", "close").then().statusCode(409).body("by", equalTo("JOURNAL"));
  }

  @Test
  void an_account_that_automatic_entries_name_stays_open() {
    for (var code : new String[] {"752", "4477"}) {
      step(code, "close").then().statusCode(409).body("by", equalTo("AUTOMATIC"));
      company.as().get(ACCOUNTS + "/" + code).then().body("closed", equalTo(false));
    }
  }

  @Test
  void an_account_of_asset_categories_or_rules_for_bank_lines_stays_open() {
    String depreciation =
        company
            .as()
            .get("/api/v1/asset-categories")
            .path("items.find { it.code == 'TRANSPORT' }.depreciationAccount");
    company
        .as()
        .contentType(ContentType.JSON)
        .body(
            """
            {"name": "Frais", "contains": "tenue de compte", "direction": "OUT", "account": "626",
             "label": "Frais bancaires"}""")
        .post("/api/v1/statement-rules")
        .then()
        .statusCode(201);

    for (var code : new String[] {depreciation, "626"}) {
      step(code, "close").then().statusCode(409).body("by", equalTo("AUTOMATIC"));
      company.as().get(ACCOUNTS + "/" + code).then().body("closed", equalTo(false));
    }
  }

  @Test
  void posting_and_closing_at_once_leave_no_balance_on_a_closed_account() {
    create("512001", "512");
    var work =
        Stream.<Callable<Response>>concat(
                Stream.generate(
                        () ->
                            (Callable<Response>) () -> company.post("OD", "512001", "101", "1.00"))
                    .limit(20),
                Stream.of(() -> step("512001", "close")))
            .toList();

    var answers = Books.atOnce(work);

    boolean closed = answers.getLast().statusCode() == 200;
    long posted =
        answers.subList(0, 20).stream().filter(answer -> answer.statusCode() == 201).count();
    assertThat(closed).isEqualTo(posted == 0);
    assertThat(answers).allMatch(answer -> answer.statusCode() < 500);
  }

  @Test
  void text_finds_codes_and_names_in_any_language_without_accents() {
    company.as().get(ACCOUNTS + "?q=5121").then().statusCode(200);
    company.as().get(ACCOUNTS + "?q=reserve legale").then().body("items.code", hasItem("1061"));
    company.as().get(ACCOUNTS + "?q=RÉSERVE LÉGALE").then().body("items.code", hasItem("1061"));
    company.as().get(ACCOUNTS + "?q=legal reserve").then().body("items.code", hasItem("1061"));
    company.as().get(ACCOUNTS + "?q=الاحتياطي القانوني").then().body("items.code", hasItem("1061"));
    company
        .as()
        .get(ACCOUNTS + "?parent=106&limit=200")
        .then()
        .body("items.code", hasItems("1061"));
    create("512001", "512");
    company.as().get(ACCOUNTS + "?q=512001").then().body("items.code", contains("512001"));
    company.as().get(ACCOUNTS + "?q=%25").then().statusCode(200);
  }

  @Test
  void the_database_itself_keeps_balances_off_closed_accounts() {
    company.post("OD", "512", "101", "5.00");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                sql.update(
                    "update account set active = false where company_id = ? and code = '101'",
                    company.id))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void another_company_has_none_of_it() {
    create("512001", "512");
    var other = Company.open(tokens, queues);

    other.as().get(ACCOUNTS + "/512001").then().statusCode(404);
    other.as().header("If-Match", "*").post(ACCOUNTS + "/512001/close").then().statusCode(404);
  }
}
