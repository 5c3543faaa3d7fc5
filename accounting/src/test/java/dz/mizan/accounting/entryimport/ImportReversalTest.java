package dz.mizan.accounting.entryimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dz.mizan.accounting.Books;
import dz.mizan.accounting.Company;
import dz.mizan.accounting.LedgerBooks;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ImportReversalTest {
  private static final String IMPORTS = "/api/v1/entry-imports";
  private static final int YEAR = Company.today().getYear();
  private static final String OPENING =
      """
      account;debit;credit;partner;due_date;reference
      101;;5 000 000,00;;;
      512;4400000,00;;;;
      411;600000,00;;C-1;15/02/%d;FA-71
      """
          .formatted(YEAR);
  // Two invoices and what the first was paid by, as one entry each.
  private static final String ENTRIES =
      """
      entry;journal;date;account;debit;credit;label;partner
      1;VE;%1$d-01-05;411;100,00;;Vente;C-1
      1;VE;%1$d-01-05;700;;100,00;Vente;
      2;VE;%1$d-01-06;411;40,00;;Vente;C-1
      2;VE;%1$d-01-06;700;;40,00;Vente;
      3;BQ;%1$d-01-07;512;100,00;;Virement;
      3;BQ;%1$d-01-07;411;;100,00;Virement;C-1
      """
          .formatted(YEAR);
  private static final String REASON = "{\"reason\": \"Mauvais fichier\"}";
  private static final String ON_OWN_DATES =
      "{\"reason\": \"Mauvais fichier\", \"onOwnDates\": true}";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;

  @BeforeEach
  void open() {
    company = Company.open(tokens, queues);
    sql.update(
        "insert into partner (company_id, id, code, name, is_customer) values (?, ?, 'C-1', 'X',"
            + " true)",
        company.id,
        UUID.randomUUID());
  }

  private String imported(String kind, String file) {
    return send(kind, false, file).then().statusCode(201).extract().path("id");
  }

  private Response send(String kind, boolean dryRun, String file) {
    return company
        .as()
        .contentType("text/csv")
        .queryParam("kind", kind)
        .queryParam("year", YEAR)
        .queryParam("dryRun", dryRun)
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post(IMPORTS);
  }

  private Response reverse(String id, String body) {
    return reverse(company.as(), id, body);
  }

  private static Response reverse(RequestSpecification as, String id, String body) {
    return as.contentType(ContentType.JSON).body(body).post(IMPORTS + "/" + id + "/reverse");
  }

  private long entries() {
    return sql.count("select count(*) from journal_entry where company_id = ?", company.id);
  }

  private long stillOpen() {
    return sql.count(
        "select count(*) from open_item where company_id = ? and remaining <> 0", company.id);
  }

  private String entry(long number, String journal) {
    return sql.text(
        "select id from journal_entry where company_id = ? and number = ? and journal = ?"
            + " and reverses is null",
        company.id,
        number,
        journal);
  }

  @Test
  void all_of_a_file_is_taken_back_and_may_come_in_again() {
    Books.assumeJanuaryIsOver();
    var id = imported("entries", ENTRIES);
    assertThat(stillOpen()).isEqualTo(3);

    reverse(id, REASON).then().statusCode(200).body("state", equalTo("REVERSED"));

    assertThat(entries()).isEqualTo(6);
    assertThat(stillOpen()).isZero();
    assertThat(company.balance("512")).isEqualTo("0.00");
    assertThat(company.balance("700")).isEqualTo("0.00");
    assertThat(
            sql.count(
                "select count(*) from journal_entry where company_id = ? and reverses is not null"
                    + " and date = ?::date and label like 'Mauvais fichier : %'",
                company.id, Company.today().toString()))
        .isEqualTo(3);
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ?"
                    + " and action = 'entries.import-reversed'",
                company.id))
        .isEqualTo(1);
    LedgerBooks.requireIntact(company);
    send("entries", false, ENTRIES).then().statusCode(201).body("id", not(equalTo(id)));
    assertThat(company.balance("512")).isEqualTo("100.00");
  }

  @Test
  void asking_again_changes_nothing() {
    var id = imported("entries", ENTRIES);
    reverse(id, REASON).then().statusCode(200);

    reverse(id, REASON).then().statusCode(200).body("state", equalTo("REVERSED"));

    assertThat(entries()).isEqualTo(6);
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ?"
                    + " and action = 'entries.import-reversed'",
                company.id))
        .isEqualTo(1);
  }

  @Test
  void on_own_dates_every_month_is_as_if_nothing_had_been() {
    var id = imported("entries", ENTRIES);

    reverse(id, ON_OWN_DATES).then().statusCode(200);

    assertThat(
            sql.count(
                "select count(*) from journal_entry r join journal_entry e on e.id = r.reverses"
                    + " where r.company_id = ? and r.date = e.date",
                company.id))
        .isEqualTo(3);
    assertThat(
            sql.count(
                "select count(*) from (select from account_balance where company_id = ?"
                    + " group by account, month having sum(debit) <> sum(credit)) b",
                company.id))
        .isZero();
  }

  @Test
  void an_opening_is_taken_back_on_1_january() {
    var id = imported("opening-balances", OPENING);

    reverse(id, REASON).then().statusCode(200).body("state", equalTo("REVERSED"));

    assertThat(stillOpen()).isZero();
    assertThat(company.balance("512")).isEqualTo("0.00");
    assertThat(
            sql.rows(
                "select date::text as date from journal_entry where company_id = ? and reverses is"
                    + " not null",
                company.id))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("date", YEAR + "-01-01"));
    imported("opening-balances", OPENING);
  }

  @Test
  void what_was_reversed_by_itself_is_passed_by() {
    var id = imported("entries", ENTRIES);
    company
        .as()
        .contentType(ContentType.JSON)
        .body(REASON)
        .post(Company.ENTRIES + "/" + entry(2, "VE") + "/reverse")
        .then()
        .statusCode(201);

    reverse(id, REASON).then().statusCode(200).body("state", equalTo("REVERSED"));

    assertThat(entries()).isEqualTo(6);
    assertThat(company.balance("700")).isEqualTo("0.00");
  }

  @Test
  void if_lines_are_matched_none_is_taken_back_until_that_is_undone() {
    var id = imported("entries", ENTRIES);
    String matching =
        company
            .as()
            .contentType(ContentType.JSON)
            .body(
                """
                {"parts": [{"entryId": "%s", "lineNo": 1, "amount": "100.00"},
                           {"entryId": "%s", "lineNo": 2, "amount": "100.00"}]}\
                """
                    .formatted(entry(1, "VE"), entry(1, "BQ")))
            .post("/api/v1/matchings")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    reverse(id, REASON)
        .then()
        .statusCode(409)
        .body("code", equalTo("entries-in-use"))
        .body("count", equalTo(2))
        .body("entries", contains("VE 1: matching", "BQ 1: matching"));
    assertThat(entries()).isEqualTo(3);
    company.as().get(IMPORTS + "/" + id).then().body("state", equalTo("COMPLETED"));

    company
        .as()
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/v1/matchings/" + matching + "/undo")
        .then()
        .statusCode(200);
    reverse(id, REASON).then().statusCode(200);
    assertThat(stillOpen()).isZero();
  }

  @Test
  void an_entry_in_a_payment_plan_keeps_all_of_the_file() {
    var id = imported("entries", ENTRIES);
    var partner = sql.text("select id from partner where company_id = ?", company.id);
    company
        .as()
        .contentType(ContentType.JSON)
        .body(
            """
            {"customerId": "%s", "items": [{"entryId": "%s", "lineNo": 1}],
             "instalments": [{"dueOn": "%s", "amount": "40.00"}]}\
            """
                .formatted(partner, entry(2, "VE"), Company.today()))
        .post("/api/v1/payment-plans")
        .then()
        .statusCode(201);

    reverse(id, REASON)
        .then()
        .statusCode(409)
        .body("code", equalTo("entries-in-use"))
        .body("count", equalTo(1))
        .body("entries", contains("VE 2: payment-plan"));
    assertThat(entries()).isEqualTo(3);
    company.as().get(IMPORTS + "/" + id).then().body("state", equalTo("COMPLETED"));
  }

  @Test
  void a_closed_month_keeps_all_of_it() {
    Books.assumeJanuaryIsOver();
    var id = imported("entries", ENTRIES);
    Books.closeThrough(company, YEAR, 1);

    reverse(id, ON_OWN_DATES)
        .then()
        .statusCode(422)
        .body("code", equalTo("period-closed"))
        .body("date", equalTo(YEAR + "-01-05"))
        .body("period", equalTo(YEAR + "-01"))
        .body("violations.field", contains("onOwnDates"));
    reverse(id, "{\"reason\": \"Trop tôt\", \"date\": \"%d-01-06\"}".formatted(YEAR))
        .then()
        .statusCode(422)
        .body("code", equalTo("reversal-too-early"))
        .body("entryDate", equalTo(YEAR + "-01-07"));
    reverse(id, "{\"reason\": \"Fermé\", \"date\": \"%d-01-31\"}".formatted(YEAR))
        .then()
        .statusCode(422)
        .body("code", equalTo("period-closed"))
        .body("violations.field", contains("date"));

    assertThat(entries()).isEqualTo(3);
    assertThat(company.balance("512")).isEqualTo("100.00");
    company.as().get(IMPORTS + "/" + id).then().body("state", equalTo("COMPLETED"));
  }

  @Test
  void a_soft_closed_month_is_open_to_who_may_adjust_it_alone() {
    Books.assumeJanuaryIsOver();
    var id = imported("entries", ENTRIES);
    Books.month(company, YEAR, 1, "soft-close").then().statusCode(200);

    reverse(company.with("entry-imports:reverse"), id, ON_OWN_DATES)
        .then()
        .statusCode(422)
        .body("code", equalTo("period-closed"))
        .body("violations.field", contains("onOwnDates"));
    assertThat(entries()).isEqualTo(3);

    reverse(company.with("entry-imports:reverse", "periods:adjust"), id, ON_OWN_DATES)
        .then()
        .statusCode(200);
    assertThat(entries()).isEqualTo(6);
  }

  @Test
  void an_account_that_was_closed_since_is_told_by_the_entry() {
    var id = imported("entries", ENTRIES);
    // Only what has no balance is closed.
    Books.post(company, "OD", Company.today().toString(), "700", "512", "140.00")
        .then()
        .statusCode(201);
    sql.update(
        "update account set active = false where company_id = ? and code = '700'", company.id);

    reverse(id, REASON)
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-entry-lines"))
        .body("violations.field", contains("VE 1.lines[1].account", "VE 2.lines[1].account"));
    assertThat(entries()).isEqualTo(4);
  }

  @Test
  void a_dry_run_has_nothing_to_take_back() {
    String id = send("entries", true, ENTRIES).then().statusCode(200).extract().path("id");

    reverse(id, REASON)
        .then()
        .statusCode(409)
        .body("code", equalTo("import-not-posted"))
        .body("dryRun", equalTo(true));
    assertThat(entries()).isZero();
  }

  @Test
  void six_who_take_a_file_back_at_once_do_so_once() {
    var id = imported("entries", ENTRIES);

    var answers =
        Books.atOnce(
            Stream.generate(() -> (Callable<Response>) () -> reverse(id, REASON))
                .limit(6)
                .toList());

    assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
    assertThat(entries()).isEqualTo(6);
    assertThat(company.balance("512")).isEqualTo("0.00");
  }

  @Test
  void bad_requests_and_other_companies_are_refused() {
    var id = imported("entries", ENTRIES);
    reverse(id, "{}").then().statusCode(400);
    reverse(id, "{\"reason\": \"x\", \"date\": \"%d-02-01\", \"onOwnDates\": true}".formatted(YEAR))
        .then()
        .statusCode(400);
    reverse(UUID.randomUUID().toString(), REASON).then().statusCode(404);

    var other = Company.open(tokens, queues);
    reverse(other.as(), id, REASON).then().statusCode(404);

    reverse(company.with("entry-imports:create", "journal-entries:reverse"), id, REASON)
        .then()
        .statusCode(403);
    reverse(io.restassured.RestAssured.given(), id, REASON).then().statusCode(401);
    assertThat(entries()).isEqualTo(3);
  }
}
