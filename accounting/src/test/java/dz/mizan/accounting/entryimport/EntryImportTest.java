package dz.mizan.accounting.entryimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dz.mizan.accounting.Books;
import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class EntryImportTest {
  private static final String IMPORTS = "/api/v1/entry-imports";
  private static final int YEAR = Company.today().getYear();
  private static final String OPENING =
      """
      account;debit;credit;partner;due_date;reference
      101;;5 000 000,00;;;
      512;4400000,00;;;;
      411;600000,00;;c-1;15/02/%d;FA-71
      """
          .formatted(YEAR);
  private static final String TITLES = "entry,journal,date,account,debit,credit,label\n";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;
  private final UUID partner = UUID.randomUUID();

  @BeforeEach
  void open() {
    company = Company.open(tokens, queues);
    sql.update(
        "insert into partner (company_id, id, code, name, is_customer) values (?, ?, 'C-1', 'X',"
            + " true)",
        company.id,
        partner);
  }

  private Response send(String kind, boolean dryRun, String file) {
    return send(kind, dryRun, file.getBytes(StandardCharsets.UTF_8));
  }

  private Response send(String kind, boolean dryRun, byte[] file) {
    return company
        .as()
        .contentType("text/csv")
        .queryParam("kind", kind)
        .queryParam("year", YEAR)
        .queryParam("dryRun", dryRun)
        .body(file)
        .post(IMPORTS);
  }

  private long entries() {
    return sql.count("select count(*) from journal_entry where company_id = ?", company.id);
  }

  @Test
  void opening_balances_are_posted_on_1_january_and_open_items_keep_partner_and_due_date() {
    send("opening-balances", false, OPENING)
        .then()
        .statusCode(201)
        .body("state", equalTo("COMPLETED"))
        .body("lines", equalTo(3))
        .body("entries", equalTo(1))
        .body("total", equalTo("5000000.00"));

    assertThat(
            sql.rows(
                "select journal, date::text as date, kind, number from journal_entry where"
                    + " company_id = ?",
                company.id))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row).containsEntry("journal", "AN").containsEntry("kind", "OPENING");
              assertThat(row).containsEntry("date", YEAR + "-01-01").containsEntry("number", 1L);
            });
    assertThat(
            sql.rows(
                "select account, partner_id, due_date::text as due from open_item where company_id"
                    + " = ?",
                company.id))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("account", "411")
                    .containsEntry("partner_id", partner)
                    .containsEntry("due", YEAR + "-02-15"));
    assertThat(
            sql.count(
                "select count(*) from account_balance where company_id = ? and month <> 0",
                company.id))
        .isZero();
    assertThat(sql.count("select count(*) from entry_import_line where company_id = ?", company.id))
        .isZero();
  }

  @Test
  void a_file_that_was_imported_is_not_imported_again() {
    String id = send("opening-balances", false, OPENING).path("id");
    send("opening-balances", false, OPENING)
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(id));
    assertThat(entries()).isEqualTo(1);

    company.as().get(IMPORTS).then().body("items.id", contains(id));
  }

  private Response reverse(String entry) {
    return company
        .as()
        .contentType("application/json")
        .body("{\"reason\": \"Erreur\"}")
        .post(Company.ENTRIES + "/" + entry + "/reverse");
  }

  private String entry(long number) {
    return sql.text(
        "select id from journal_entry where company_id = ? and number = ? and reverses is null",
        company.id,
        number);
  }

  @Test
  void a_file_whose_entries_were_reversed_is_imported_anew() {
    String first = send("opening-balances", false, OPENING).path("id");
    reverse(entry(1)).then().statusCode(201);

    send("opening-balances", false, OPENING)
        .then()
        .statusCode(201)
        .body("id", not(equalTo(first)))
        .body("state", equalTo("COMPLETED"));

    company.as().get(IMPORTS + "/" + first).then().body("state", equalTo("REVERSED"));
    assertThat(company.balance("512")).isEqualTo("4400000.00");
    assertThat(entries()).isEqualTo(3);
    send("opening-balances", false, OPENING).then().statusCode(200);
    assertThat(entries()).isEqualTo(3);
  }

  @Test
  void a_file_of_which_some_entries_were_reversed_is_refused() {
    var file =
        TITLES
            + "1,OD,%1$d-02-01,512,10.00,,\n1,OD,%1$d-02-01,101,,10.00,\n".formatted(YEAR)
            + "2,OD,%1$d-02-02,512,5.00,,\n2,OD,%1$d-02-02,101,,5.00,\n".formatted(YEAR);
    String first = send("entries", false, file).path("id");
    reverse(entry(2)).then().statusCode(201);

    send("entries", false, file)
        .then()
        .statusCode(409)
        .body("code", equalTo("import-partly-reversed"))
        .body("importId", equalTo(first))
        .body("entries", equalTo(2))
        .body("reversed", equalTo(1));
    company.as().get(IMPORTS + "/" + first).then().body("state", equalTo("COMPLETED"));
    assertThat(company.balance("512")).isEqualTo("10.00");
  }

  @Test
  void an_opening_of_a_closed_month_is_not_reversed_and_stays() {
    Books.assumeJanuaryIsOver();
    send("opening-balances", false, OPENING).then().statusCode(201);
    Books.closeThrough(company, YEAR, 1);

    reverse(entry(1)).then().statusCode(422).body("code", equalTo("period-closed"));

    assertThat(company.balance("512")).isEqualTo("4400000.00");
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void six_who_send_one_file_at_once_import_it_once() {
    var answers =
        Books.atOnce(
            Stream.generate(
                    () -> (Callable<Response>) () -> send("opening-balances", false, OPENING))
                .limit(6)
                .toList());

    assertThat(answers).allMatch(answer -> answer.statusCode() < 300);
    assertThat(answers.stream().map(answer -> answer.path("id")).distinct()).hasSize(1);
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void a_dry_run_says_what_would_happen_and_takes_no_number() {
    send("opening-balances", true, OPENING)
        .then()
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("state", equalTo("COMPLETED"))
        .body("entries", equalTo(1))
        .body("total", equalTo("5000000.00"));
    assertThat(entries()).isZero();
    send("opening-balances", false, OPENING).then().statusCode(201);
    assertThat(company.as().get(Company.ENTRIES).<Integer>path("items[0].number")).isEqualTo(1);
  }

  @Test
  void entries_are_posted_in_the_order_of_the_file() {
    var file =
        TITLES
            + "7,OD,%1$d-02-01,512,10.00,,Apport\n7,OD,%1$d-02-01,101,,10.00,Apport\n"
                .formatted(YEAR)
            + "8,BQ,%1$d0203,613,5,,\n8,BQ,03/02/%1$d,512,,5.0,\n".formatted(YEAR)
            + "9,OD,%1$d-02-04,512,1.00,,\n9,OD,%1$d-02-04,101,,1.00,\n".formatted(YEAR);
    send("entries", false, file).then().statusCode(201).body("entries", equalTo(3));

    assertThat(
            sql.rows(
                "select journal || number || ' ' || reference as entry from journal_entry"
                    + " where company_id = ? order by id",
                company.id))
        .extracting(row -> row.get("entry"))
        .containsExactly("OD1 7", "BQ1 8", "OD2 9");
  }

  @Test
  void every_wrong_line_is_told_and_nothing_is_posted() {
    var day = YEAR + "-02-01";
    var file =
        TITLES
            + "1,OD,%s,512,10.00,,\n1,OD,%s,101,,10.00,\n".formatted(day, day)
            + "2,OD,%s,512,10.00,,\n2,OD,%s,999,,10.00,\n".formatted(day, day)
            + "3,ZZ,%s,512,10.00,,\n3,ZZ,%s,51,,10.01,\n".formatted(day, day)
            + "4,OD,31/02/%d,512,10.00,,\n".formatted(YEAR)
            + "5,OD,%s,512,10.005,,\n".formatted(day)
            + "6,OD,%s,512,1,1,\n".formatted(day)
            + "7,OD,%s,512,,,\n".formatted(day)
            + "8,OD,%s\n".formatted(day);
    var answer = send("entries", false, file);
    answer
        .then()
        .statusCode(422)
        .body("code", equalTo("import-refused"))
        .body("violations.field", hasItem("lines[5].account"))
        .body("violations.field", hasItem("lines[9].debit"));
    assertThat(entries()).isZero();

    String id = answer.path("importId");
    company
        .as()
        .header("Accept-Language", "fr")
        .get(IMPORTS + "/" + id + "/errors?limit=200")
        .then()
        .statusCode(200)
        .body(
            "items.code",
            contains(
                "unknown-account",
                "unknown-journal",
                "unbalanced",
                "heading-account",
                "unknown-journal",
                "bad-date",
                "bad-amount",
                "both-sides",
                "no-amount",
                "field-count"))
        .body("items[0].message", equalTo("n'est pas dans le plan comptable"));
    company
        .as()
        .get(IMPORTS + "/" + id)
        .then()
        .body("state", equalTo("REFUSED"))
        .body("refused", equalTo(8))
        .body("lines", equalTo(11));
    send("entries", true, file).then().statusCode(200).body("state", equalTo("REFUSED"));
  }

  @Test
  void entries_are_grouped_by_lines_that_follow_each_other() {
    var day = YEAR + "-02-01";
    var file =
        TITLES
            + "1,OD,%s,512,10.00,,\n2,OD,%s,512,10.00,,\n".formatted(day, day)
            + "1,OD,%s,101,,10.00,\n2,OD,%d-02-02,101,,10.00,\n".formatted(day, YEAR)
            + "3,OD,%s,512,10.00,,\n".formatted(day);
    String id = send("entries", false, file).path("importId");
    company
        .as()
        .get(IMPORTS + "/" + id + "/errors")
        .then()
        .body("items.code", hasItem("scattered"))
        .body("items.code", hasItem("mixed-dates"))
        .body("items.code", hasItem("too-few-lines"))
        .body("items.code", hasItem("unbalanced"));
  }

  @Test
  void closed_months_other_years_and_the_journal_of_opening_are_refused() {
    Books.assumeJanuaryIsOver();
    Books.closeThrough(company, YEAR, 1);
    var file =
        TITLES
            + "1,OD,%1$d-01-05,512,10.00,,\n1,OD,%1$d-01-05,101,,10.00,\n".formatted(YEAR)
            + "2,OD,%1$d-02-05,512,10.00,,\n2,OD,%1$d-02-05,101,,10.00,\n".formatted(YEAR - 1)
            + "3,AN,%1$d-02-05,512,10.00,,\n3,AN,%1$d-02-05,101,,10.00,\n".formatted(YEAR);
    String id = send("entries", false, file).path("importId");
    company
        .as()
        .get(IMPORTS + "/" + id + "/errors")
        .then()
        .body(
            "items.code",
            contains(
                "closed-period",
                "closed-period",
                "other-year",
                "other-year",
                "opening-journal",
                "opening-journal"));
    send("opening-balances", false, OPENING).then().statusCode(422);
    assertThat(entries()).isZero();
  }

  @Test
  void lines_of_a_soft_closed_month_are_told_to_who_may_not_adjust_it() {
    Books.assumeJanuaryIsOver();
    Books.month(company, YEAR, 1, "soft-close").then().statusCode(200);
    var file =
        TITLES + "1,OD,%1$d-01-05,512,10.00,,\n1,OD,%1$d-01-05,101,,10.00,\n".formatted(YEAR);
    company
        .with("entry-imports:create")
        .contentType("text/csv")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post(IMPORTS + "?kind=entries&year=" + YEAR)
        .then()
        .statusCode(422)
        .body("code", equalTo("import-refused"))
        .body("violations.field", contains("lines[2].date", "lines[3].date"));
    assertThat(entries()).isZero();

    send("entries", false, file).then().statusCode(201);
  }

  @Test
  void opening_balances_of_a_company_with_earlier_years_are_refused() {
    Books.post(company, "OD", YEAR - 1 + "-06-01", "512", "101", "1.00").then().statusCode(201);
    send("opening-balances", false, OPENING)
        .then()
        .statusCode(409)
        .body("code", equalTo("opening-not-first"));
    company
        .as()
        .get(IMPORTS)
        .then()
        .body("items[0].state", equalTo("FAILED"))
        .body("items[0].failure", equalTo("opening-not-first"));
  }

  @Test
  void opening_balances_balance_and_name_known_partners_and_no_result_accounts() {
    String id =
        send("opening-balances", false, "account;debit;credit;partner\n411;5;;C-9\n700;;4;\n")
            .path("importId");
    company
        .as()
        .get(IMPORTS + "/" + id + "/errors")
        .then()
        .body("items.code", contains("unknown-partner", "unbalanced", "result-account"));
  }

  @Test
  void a_code_of_two_partners_is_the_one_of_the_account_and_else_refused() {
    var supplier = UUID.randomUUID();
    sql.update(
        "insert into partner (company_id, id, code, name, is_supplier) values (?, ?, 'C-1', 'Y',"
            + " true), (?, ?, 'F-2', 'Z', true)",
        company.id,
        supplier,
        company.id,
        UUID.randomUUID());
    String titles = "account;debit;credit;partner\n";

    String id = send("opening-balances", false, titles + "467;5;;C-1\n101;;5;\n").path("importId");
    company
        .as()
        .get(IMPORTS + "/" + id + "/errors")
        .then()
        .body("items.code", contains("ambiguous-partner"));
    assertThat(entries()).isZero();

    send("opening-balances", false, titles + "411;5;;C-1\n401;;3;C-1\n467;;2;F-2\n")
        .then()
        .statusCode(201);
    assertThat(
            sql.rows(
                "select account, partner_id from entry_line where company_id = ? and account in"
                    + " ('401', '411') order by account",
                company.id))
        .extracting(row -> row.get("partner_id"))
        .containsExactly(supplier, partner);
  }

  @Test
  void cost_centres_and_projects_that_are_not_known_are_told_by_line() {
    var day = YEAR + "-02-01";
    String id =
        send(
                "entries",
                false,
                "entry,journal,date,account,debit,credit,cost_centre,project\n"
                    + "1,OD,%s,613,10.00,,NOPE,\n1,OD,%s,512,,10.00,,NO-1\n".formatted(day, day))
            .path("importId");

    company
        .as()
        .get(IMPORTS + "/" + id + "/errors")
        .then()
        .body("items.code", contains("unknown-cost-centre", "unknown-project"))
        .body("items.line", contains(2, 3));
    assertThat(entries()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'', no-titles",
    "'account;debit', missing-column",
    "'account;debit;credit;colour', unknown-column",
    "'account;debit;credit;debit', repeated-column"
  })
  void a_file_without_its_titles_is_refused(String titles, String reason) {
    send("opening-balances", false, titles + "\n101;;1\n")
        .then()
        .statusCode(422)
        .body("code", equalTo("unreadable-entry-file"))
        .body("reason", equalTo(titles.isEmpty() ? "unknown-column" : reason));
    send("opening-balances", false, "").then().statusCode(422).body("reason", equalTo("no-titles"));
    assertThat(entries()).isZero();
  }

  @Test
  void importing_needs_its_permission() {
    company
        .with("entry-imports:read", "journal-entries:create")
        .contentType("text/csv")
        .body(OPENING.getBytes(StandardCharsets.UTF_8))
        .post(IMPORTS + "?kind=entries&year=" + YEAR)
        .then()
        .statusCode(403);
    io.restassured.RestAssured.given()
        .contentType("text/csv")
        .body(OPENING.getBytes(StandardCharsets.UTF_8))
        .post(IMPORTS + "?kind=entries&year=" + YEAR)
        .then()
        .statusCode(401);
  }

  @Test
  void parameters_are_checked() {
    company.as().contentType("text/csv").body("x").post(IMPORTS).then().statusCode(400);
    company
        .as()
        .contentType("text/csv")
        .queryParam("kind", "journal")
        .queryParam("year", YEAR)
        .body("x")
        .post(IMPORTS)
        .then()
        .statusCode(400);
  }

  @Test
  void an_opening_of_more_than_a_thousand_lines_is_several_entries_that_balance() {
    var file =
        "account,debit,credit\n"
            + IntStream.range(0, 2_500).mapToObj(i -> "411,1.00,\n").collect(Collectors.joining())
            + "101,,2500.00\n";
    send("opening-balances", false, file).then().statusCode(201).body("entries", equalTo(3));

    assertThat(company.balance("411")).isEqualTo("2500.00");
    assertThat(company.balance("471")).isEqualTo("0.00");
  }

  @Test
  void an_export_of_entries_can_be_imported_elsewhere() {
    company.post("OD", "512", "101", "12.50").then().statusCode(201);
    company.post("BQ", "613", "512", "2.50").then().statusCode(201);
    var file = company.as().get("/api/v1/entry-exports/" + YEAR).asString();
    var other = Company.open(tokens, queues);

    other
        .as()
        .contentType("text/csv")
        .queryParam("kind", "entries")
        .queryParam("year", YEAR)
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post(IMPORTS)
        .then()
        .statusCode(201)
        .body("entries", equalTo(2));
    assertThat(other.balance("512")).isEqualTo("10.00");
    company.as().get(IMPORTS).then().body("items", hasSize(0));
  }
}
