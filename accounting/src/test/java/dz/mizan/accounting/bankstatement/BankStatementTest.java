package dz.mizan.accounting.bankstatement;

import static dz.mizan.accounting.Company.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.payment.Books;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that come in, and their reconciliation with the books. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class BankStatementTest {
  private static final String STATEMENTS = "/api/v1/bank-statements";
  private static final String LINES = "/api/v1/bank-statement-lines";
  private static final String RECONCILIATIONS = "/api/v1/bank-reconciliations";

  @Inject PostEntry postEntry;
  @Inject CompanyTransactions transactions;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Books books;
  UUID atlas;
  String profile;

  @BeforeEach
  void open() {
    books = new Books(Company.open(tokens, queues), sql, postEntry, transactions);
    atlas = books.partner("SARL Atlas");
    profile =
        books
            .send(
                "/api/v1/statement-profiles",
                """
                {"name": "BNA", "definition": {"encoding": "UTF_8", "separator": ";",
                 "skipLines": 1, "dateForm": "YYYY_MM_DD", "decimalComma": true, "dateColumn": 1,
                 "labelColumns": [2], "amountColumn": 3}}""")
            .path("id");
  }

  private Response upload(String further, String... rows) {
    return books
        .company
        .as()
        .contentType("text/csv; charset=UTF-8")
        .body("Date;Libellé;Montant\n" + String.join("\n", rows) + "\n")
        .post(
            STATEMENTS
                + "?format=CSV&treasuryAccountId="
                + books.bank()
                + "&profileId="
                + profile
                + further);
  }

  private static String row(String label, String amount) {
    return today() + ";" + label + ";" + amount;
  }

  private String statement(String... rows) {
    var answer = upload("&opening=0.00", rows);
    answer.then().statusCode(201);
    return answer.path("statements[0].id");
  }

  private List<String> lines(String statement) {
    return books.company.as().get(LINES + "?statementId=" + statement).path("items.id");
  }

  private Response reconcile(String line, String entry) {
    return books.send(
        RECONCILIATIONS,
        """
        {"statementLineIds": ["%s"], "entryLines": [{"entryId": "%s", "lineNo": 1}]}"""
            .formatted(line, entry));
  }

  @Test
  void a_file_comes_in_whole_and_once() {
    var answer =
        upload("&opening=100.00&closing=1240.00", row("VIR", "1190,00"), row("F", "-50,00"));

    answer
        .then()
        .statusCode(201)
        .body("statements[0].lines", equalTo(2))
        .body("statements[0].open", equalTo(2))
        .body("statements[0].closing", equalTo("1240.00"));
    upload("&opening=100.00&closing=1240.00", row("VIR", "1190,00"), row("F", "-50,00"))
        .then()
        .statusCode(409)
        .body("code", equalTo("statement-imported-already"));
    upload("", row("F", "-50,00"), row("NEU", "1,00"))
        .then()
        .statusCode(409)
        .body("code", equalTo("statement-lines-imported-already"))
        .body("violations.field", contains("line 2"));
    upload("&duplicates=SKIP&opening=1240.00", row("F", "-50,00"), row("NEU", "1,00"))
        .then()
        .statusCode(201)
        .body("statements[0].lines", equalTo(1))
        .body("statements[0].warnings", hasItem("skipped-duplicates"));
    assertThat(
            sql.count(
                "select count(*) from bank_statement_line where company_id = ?", books.company.id))
        .isEqualTo(3);
  }

  @Test
  void the_same_upload_twice_with_a_key_is_one_import_with_one_answer() {
    var path =
        STATEMENTS + "?format=CSV&treasuryAccountId=" + books.bank() + "&profileId=" + profile;
    var ids =
        IntStream.range(0, 2)
            .mapToObj(
                i ->
                    books
                        .company
                        .as()
                        .header("Idempotency-Key", "file-1")
                        .contentType("text/csv")
                        .body("t\n" + row("VIR", "1,00") + "\n")
                        .post(path))
            .peek(answer -> answer.then().statusCode(201))
            .map(answer -> answer.<String>path("statements[0].id"))
            .distinct()
            .toList();

    assertThat(ids).hasSize(1);
  }

  @Test
  void a_broken_file_is_refused_by_its_line_and_nothing_comes_in() {
    upload("", row("ok", "1,00"), row("bad", "abc"))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("unreadable-statement"))
        .body("line", equalTo(3));
    upload("&opening=0.00&closing=5.00", row("ok", "1,00"))
        .then()
        .statusCode(422)
        .body("code", equalTo("statement-does-not-add-up"));
    upload("").then().statusCode(422);
    upload("&opening=x", row("ok", "1,00")).then().statusCode(400);
    books
        .company
        .as()
        .contentType("application/xml")
        .body("<Document>")
        .post(STATEMENTS + "?format=CAMT053&treasuryAccountId=" + books.bank())
        .then()
        .statusCode(422)
        .body("code", equalTo("unreadable-statement"));
    books
        .company
        .as()
        .contentType("text/plain")
        .body(":20:A\n:60F:C261125DZD0,\n:61:261126C1,NTRFX\n:62F:C261126DZD2,\n")
        .post(STATEMENTS + "?format=MT940&treasuryAccountId=" + books.bank())
        .then()
        .statusCode(422)
        .body("code", equalTo("statement-does-not-add-up"));
    books
        .company
        .as()
        .contentType("text/plain")
        .body(":20:A\n:60F:C261125EUR0,\n:61:261126C1,NTRFX\n:62F:C261126EUR1,\n")
        .post(STATEMENTS + "?format=MT940&treasuryAccountId=" + books.bank())
        .then()
        .statusCode(422)
        .body("code", equalTo("statement-of-another-account"));
    books
        .company
        .as()
        .contentType("text/csv")
        .body("x")
        .post(STATEMENTS + "?format=CSV&treasuryAccountId=" + books.bank())
        .then()
        .statusCode(400);
    assertThat(
            sql.count("select count(*) from bank_statement where company_id = ?", books.company.id))
        .isZero();
  }

  @Test
  void a_line_is_reconciled_with_a_payment_and_what_is_reconciled_is_not_cancelled() {
    var paid = books.received(atlas, "1190.00");
    String entry = paid.path("entryId");
    var line = lines(statement(row("VIR ATLAS", "1190,00"))).getFirst();

    var made = reconcile(line, entry);

    made.then().statusCode(201).body("amount", equalTo("1190.00"));
    reconcile(line, entry).then().statusCode(409).body("code", equalTo("already-reconciled"));
    String cancel = Books.PAYMENTS + "/" + paid.path("id") + "/cancel";
    books.send(cancel, "{}").then().statusCode(409).body("code", equalTo("payment-reconciled"));
    books.send(RECONCILIATIONS + "/" + made.path("id") + "/undo", "{}").then().statusCode(204);
    books.send(cancel, "{}").then().statusCode(200);
    books.company.as().get(LINES + "?open=true").then().body("items.id", contains(line));
  }

  @Test
  void many_lines_are_reconciled_with_many_and_only_if_they_are_equal() {
    String first = books.received(atlas, "100.00").path("entryId");
    String second = books.received(atlas, "200.00").path("entryId");
    var lines = lines(statement(row("REMISE", "250,00"), row("RESTE", "50,00"), row("Z", "1,00")));
    var entries =
        """
        [{"entryId": "%s", "lineNo": 1}, {"entryId": "%s", "lineNo": 1}]"""
            .formatted(first, second);
    var body = "{\"statementLineIds\": [\"%s\", \"%s\"], \"entryLines\": %s}";

    books
        .send(RECONCILIATIONS, body.formatted(lines.get(0), lines.get(2), entries))
        .then()
        .statusCode(422)
        .body("code", equalTo("reconciliation-unequal"))
        .body("statement", equalTo("251.00"))
        .body("books", equalTo("300.00"));
    books
        .send(RECONCILIATIONS, body.formatted(lines.get(0), lines.get(1), entries))
        .then()
        .statusCode(201)
        .body("entryLines.size()", equalTo(2));
    books
        .send(
            RECONCILIATIONS,
            """
            {"statementLineIds": ["%s"], "entryLines": [{"entryId": "%s", "lineNo": 2}]}"""
                .formatted(lines.get(2), first))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-line"));
  }

  @Test
  void of_ten_who_reconcile_one_line_at_once_one_does() {
    String entry = books.received(atlas, "1190.00").path("entryId");
    var line = lines(statement(row("VIR ATLAS", "1190,00"))).getFirst();

    try (var threads = Executors.newFixedThreadPool(10)) {
      var codes =
          IntStream.range(0, 10)
              .mapToObj(i -> threads.submit(() -> reconcile(line, entry).statusCode()))
              .toList()
              .stream()
              .map(
                  future -> {
                    try {
                      return future.get();
                    } catch (Exception e) {
                      throw new AssertionError(e);
                    }
                  })
              .toList();
      assertThat(codes).containsOnly(201, 409);
      assertThat(codes.stream().filter(code -> code == 201)).hasSize(1);
    }
  }

  @Test
  void what_is_sure_is_suggested_first_and_accepted_in_one_go() {
    var paid =
        books.pay(
            "RECEIVED",
            "CUSTOMER",
            atlas,
            books.bank(),
            "TRANSFER",
            "1190.00",
            "\"reference\": \"VIR 5521\",");
    books.received(books.partner("Autre"), "1190.00");
    var open = books.invoice(atlas, "777.00", "FA-2026-000012");
    books
        .send(
            "/api/v1/statement-rules",
            """
            {"name": "Frais", "contains": "tenue de compte", "direction": "OUT", "account": "627",
             "label": "Frais bancaires"}""")
        .then()
        .statusCode(201);
    var statement =
        statement(
            row("VIR5521 STE ATLAS", "1190,00"),
            row("VIR ATLAS FA 2026-000012", "777,00"),
            row("TENUE DE COMPTE NOV", "-50,00"),
            row("INCONNU", "3,00"));

    books
        .company
        .as()
        .get(STATEMENTS + "/" + statement + "/suggestions")
        .then()
        .statusCode(200)
        .body("size()", equalTo(4))
        .body("[0].suggestions[0].paymentId", equalTo(paid.<String>path("id")))
        .body("[0].suggestions[0].score", equalTo(100))
        .body("[1].suggestions[0].kind", equalTo("OPEN_ITEM"))
        .body("[1].suggestions[0].documentId", equalTo(open.toString()))
        .body("[2].suggestions[0].kind", equalTo("RULE"))
        .body("[3].suggestions.size()", equalTo(0));
    books
        .send(STATEMENTS + "/" + statement + "/accept-suggestions", "{}")
        .then()
        .statusCode(200)
        .body("reconciled", equalTo(1))
        .body("open", equalTo(3));
    books
        .send(STATEMENTS + "/" + statement + "/apply-rules", "{}")
        .then()
        .statusCode(200)
        .body("reconciled", equalTo(1))
        .body("open", equalTo(2));
    assertThat(books.balance("627")).isEqualTo("50.00");
    assertThat(books.balance("512")).isEqualTo("2330.00");
  }

  @Test
  void a_payment_is_recorded_from_its_line_and_settles_what_is_due_first() {
    var invoice = books.invoice(atlas, "500.00");
    var line = lines(statement(row("VIR ATLAS", "500,00"))).getFirst();

    books
        .send(
            LINES + "/" + line + "/payment",
            "{\"party\": \"CUSTOMER\", \"partnerId\": \"%s\", \"oldestFirst\": true}"
                .formatted(atlas))
        .then()
        .statusCode(201)
        .body("statementLineIds", contains(line));
    assertThat(books.open(invoice)).isEqualTo("0.00");
    assertThat(books.balance("512")).isEqualTo("500.00");
    books
        .send(
            LINES + "/" + line + "/payment",
            "{\"party\": \"CUSTOMER\", \"partnerId\": \"%s\"}".formatted(atlas))
        .then()
        .statusCode(409)
        .body("code", equalTo("already-reconciled"));
    assertThat(books.payments()).isEqualTo(1);
  }

  @Test
  void a_fee_is_booked_from_its_line_to_an_account_that_there_is() {
    var line = lines(statement(row("COMMISSION", "-119,00"))).getFirst();

    books.send(LINES + "/" + line + "/entry", "{\"account\": \"60\"}").then().statusCode(400);
    books
        .send(LINES + "/" + line + "/entry", "{\"account\": \"6279999\"}")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-entry-lines"));
    books.send(LINES + "/" + line + "/entry", "{}").then().statusCode(400);
    books
        .send(LINES + "/" + line + "/entry", "{\"account\": \"627\", \"label\": \"Frais\"}")
        .then()
        .statusCode(201);
    assertThat(books.balance("627")).isEqualTo("119.00");
    assertThat(books.balance("512")).isEqualTo("-119.00");
  }

  @Test
  void a_deposited_cheque_is_cleared_from_its_line() {
    String payment = books.cheque(atlas, "800.00").path("id");
    books.send(Books.PAYMENTS + "/" + payment + "/cheque/deposit", "{}").then().statusCode(200);
    var lines = lines(statement(row("REMISE CHQ", "800,00"), row("REMISE", "801,00")));
    var body = "{\"paymentId\": \"" + payment + "\"}";

    books
        .send(LINES + "/" + lines.get(1) + "/cheque", body)
        .then()
        .statusCode(422)
        .body("code", equalTo("reconciliation-unequal"));
    assertThat(books.balance("512")).isEqualTo("0.00");
    books.send(LINES + "/" + lines.get(0) + "/cheque", body).then().statusCode(201);
    assertThat(books.balance("512")).isEqualTo("800.00");
    assertThat(books.balance("5112")).isEqualTo("0.00");
  }

  @Test
  void the_report_explains_the_difference_between_bank_and_books() {
    String paid = books.received(atlas, "1000.00").path("entryId");
    books.made(atlas, "300.00");
    var line = lines(statement(row("VIR ATLAS", "1000,00"), row("AGIOS", "-25,00"))).getFirst();
    reconcile(line, paid).then().statusCode(201);
    var path = Books.TREASURY + "/" + books.bank() + "/reconciliation";

    books
        .company
        .as()
        .get(path)
        .then()
        .statusCode(200)
        .body("bankBalance", equalTo("975.00"))
        .body("ledgerBalance", equalTo("700.00"))
        .body("notOnStatementsTotal", equalTo("-300.00"))
        .body("notInBooksTotal", equalTo("-25.00"))
        .body("adjustedBank", equalTo("675.00"))
        .body("adjustedLedger", equalTo("675.00"))
        .body("difference", equalTo("0.00"));
    books
        .company
        .as()
        .get(path + ".csv?on=" + today())
        .then()
        .statusCode(200)
        .body(containsString("\"DIFFERENCE\""), containsString("AGIOS"));
    books
        .company
        .as()
        .get(path + "?on=" + today().minusDays(1))
        .then()
        .body("bankBalance", nullValue())
        .body("ledgerBalance", equalTo("0.00"));
  }

  @Test
  void profiles_and_rules_are_changed_by_who_has_seen_them() {
    var path = "/api/v1/statement-profiles/" + profile;
    var tag = books.company.as().get(path).header("ETag");
    var body =
        """
        {"name": "BNA 2", "definition": {"encoding": "UTF_8", "separator": ";", "skipLines": 0,
         "dateForm": "YYYY_MM_DD", "decimalComma": true, "dateColumn": 1, "labelColumns": [2],
         "debitColumn": 3}}""";
    var as = books.company.as().contentType(ContentType.JSON).header("If-Match", tag);
    as.body(body).put(path).then().statusCode(400);
    as.body(body.replace("\"debitColumn\"", "\"amountColumn\"")).put(path).then().statusCode(200);
    as.body(body.replace("\"debitColumn\"", "\"amountColumn\"")).put(path).then().statusCode(412);
    Company.open(tokens, queues).as().get(path).then().statusCode(404);
    books.company.as().header("If-Match", "*").delete(path).then().statusCode(204);
    books.company.as().get(path).then().statusCode(404);
    books
        .send(
            "/api/v1/statement-rules",
            "{\"name\": \"x\", \"contains\": \"yy\", \"account\": \"627999\", \"label\": \"z\"}")
        .then()
        .statusCode(400);
  }

  @Test
  void another_companys_lines_are_not_there() {
    var line = lines(statement(row("VIR", "1,00"))).getFirst();
    var other = new Books(Company.open(tokens, queues), sql, postEntry, transactions);

    other.send(LINES + "/" + line + "/entry", "{\"account\": \"627\"}").then().statusCode(404);
    other.company.as().get(LINES).then().body("items.size()", equalTo(0));
    other
        .send(
            RECONCILIATIONS,
            """
            {"statementLineIds": ["%s"], "entryLines": [{"entryId": "%s", "lineNo": 1}]}"""
                .formatted(line, UUID.randomUUID()))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-line"));
  }
}
