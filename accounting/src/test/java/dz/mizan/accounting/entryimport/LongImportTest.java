package dz.mizan.accounting.entryimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.accounting.Books;
import dz.mizan.accounting.Company;
import dz.mizan.accounting.LedgerBooks;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that are posted, and taken back, beside the requests. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LongImportTest {
  private static final String IMPORTS = "/api/v1/entry-imports";
  private static final int YEAR = Company.today().getYear();
  // A line more than a request takes, and in three pieces.
  private static final int ENTRIES = 2_501;
  private static final String ON_OWN_DATES =
      "{\"reason\": \"Mauvais fichier\", \"onOwnDates\": true}";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  Stack stack;
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

  /** Of these journals, one after the other; all of January. */
  private static String file(String label, String... journals) {
    var file = new StringBuilder("entry;journal;date;account;debit;credit;label;partner\n");
    for (int i = 0; i < ENTRIES; i++) {
      var journal = journals[i * journals.length / ENTRIES];
      file.append(
          "%1$d;%2$s;%3$d-01-10;411;10,00;;%4$s;C-1\n%1$d;%2$s;%3$d-01-10;700;;10,00;%4$s;\n"
              .formatted(i, journal, YEAR, label));
    }
    return file.toString();
  }

  /** The planner looks at what is there before the company that the test is about. */
  private void analyzeSmallCompanies() {
    for (int n = 0; n < 4; n++) {
      open();
      var small = file("Vente", "VE").lines().limit(41).collect(Collectors.joining("\n"));
      String id = send(small).then().statusCode(201).extract().path("id");
      reverse(id).then().statusCode(200);
    }
    sql.update("analyze");
    open();
  }

  private Response send(String file) {
    return send(file, false);
  }

  private Response send(String file, boolean dryRun) {
    return company
        .as()
        .contentType("text/csv")
        .queryParam("kind", "entries")
        .queryParam("year", YEAR)
        .queryParam("dryRun", dryRun)
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post(IMPORTS);
  }

  private Response read(String id) {
    return company.as().get(IMPORTS + "/" + id);
  }

  private Response reverse(String id) {
    return company
        .as()
        .contentType(ContentType.JSON)
        .body(ON_OWN_DATES)
        .post(IMPORTS + "/" + id + "/reverse");
  }

  // It may be running by itself at that moment.
  private void resume() {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                company
                        .as()
                        .contentType(ContentType.JSON)
                        .post("/api/v1/jobs/resume-entry-imports/run")
                        .statusCode()
                    == 202);
  }

  private void awaitState(String id, String state) {
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(() -> read(id).then().statusCode(200).body("state", equalTo(state)));
  }

  private String posted(String file) {
    String id = send(file).then().statusCode(202).extract().path("id");
    awaitState(id, "COMPLETED");
    return id;
  }

  private long entries() {
    return sql.count("select count(*) from journal_entry where company_id = ?", company.id);
  }

  private long tasks() {
    return sql.count("select count(*) from entry_import_work where company_id = ?", company.id);
  }

  @Test
  void a_long_file_is_posted_and_taken_back_beside_the_requests() {
    analyzeSmallCompanies();
    var file = file("Vente", "VE");
    var answer = send(file);
    String id = answer.path("id");
    answer
        .then()
        .statusCode(202)
        .header("Location", endsWith(IMPORTS + "/" + id))
        .body("state", equalTo("POSTING"))
        .body("done", equalTo(0));
    awaitState(id, "COMPLETED");
    read(id)
        .then()
        .body("entries", equalTo(ENTRIES))
        .body("total", equalTo(ENTRIES + "0.00"))
        .body("done", nullValue());
    send(file)
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(id));

    reverse(id)
        .then()
        .statusCode(202)
        .header("Location", endsWith(IMPORTS + "/" + id))
        .body("state", equalTo("REVERSING"));
    awaitState(id, "REVERSED");
    reverse(id).then().statusCode(200).body("state", equalTo("REVERSED"));

    assertThat(entries()).isEqualTo(2 * ENTRIES);
    assertThat(company.balance("411")).isEqualTo("0.00");
    assertThat(
            sql.count(
                "select count(*) from open_item where company_id = ? and remaining <> 0",
                company.id))
        .isZero();
    assertThat(
            sql.rows(
                "select action, actor from audit_entry where company_id = ?"
                    + " and action like 'entries.import%' order by id",
                company.id))
        .satisfiesExactly(
            row -> assertThat(row).containsEntry("actor", company.user),
            row ->
                assertThat(row)
                    .containsEntry("actor", company.user)
                    .containsEntry("action", "entries.import-reversed"));
    assertThat(tasks()).isZero();
    LedgerBooks.requireIntact(company);
  }

  @Test
  void what_a_process_leaves_undone_is_begun_anew_and_done_once() throws Exception {
    var file = file("Vente", "VE");
    String id;
    try (var held = HeldBooks.of(stack, sql, company)) {
      id = send(file).then().statusCode(202).extract().path("id");
      held.awaitWaiter();
      send(file)
          .then()
          .statusCode(202)
          .header("Idempotency-Replayed", "true")
          .body("id", equalTo(id));
      reverse(id).then().statusCode(409).body("code", equalTo("import-not-posted"));
      held.killWaiters();
      assertThat(entries()).isZero();
      read(id).then().body("state", equalTo("POSTING"));
    }
    resume();
    awaitState(id, "COMPLETED");
    assertThat(entries()).isEqualTo(ENTRIES);

    try (var held = HeldBooks.of(stack, sql, company)) {
      reverse(id).then().statusCode(202);
      held.awaitWaiter();
      reverse(id).then().statusCode(202).body("state", equalTo("REVERSING"));
      send(file)
          .then()
          .statusCode(409)
          .body("code", equalTo("import-under-way"))
          .body("importId", equalTo(id));
      held.killWaiters();
      assertThat(entries()).isEqualTo(ENTRIES);
      read(id).then().body("state", equalTo("REVERSING"));
    }
    resume();
    awaitState(id, "REVERSED");
    assertThat(entries()).isEqualTo(2 * ENTRIES);
    assertThat(company.balance("700")).isEqualTo("0.00");
    assertThat(tasks()).isZero();
  }

  @Test
  void what_comes_in_between_keeps_all_of_it_and_is_told() throws Exception {
    var id = posted(file("Vente", "VE"));
    try (var held = HeldBooks.of(stack, sql, company)) {
      reverse(id).then().statusCode(202);
      held.awaitWaiter();
      sql.update(
          "update fiscal_period set status = 'CLOSED' where company_id = ? and year = ?"
              + " and month = 1",
          company.id,
          YEAR);
    }
    awaitState(id, "COMPLETED");
    read(id).then().body("failure", equalTo("period-closed")).body("done", nullValue());
    assertThat(entries()).isEqualTo(ENTRIES);
    assertThat(tasks()).isZero();

    // Asked again it is known at once, and after the month was opened it is done.
    reverse(id).then().statusCode(422).body("code", equalTo("period-closed"));
    Books.month(company, YEAR, 1, "reopen").then().statusCode(200);
    reverse(id).then().statusCode(202).body("failure", nullValue());
    awaitState(id, "REVERSED");
    assertThat(company.balance("700")).isEqualTo("0.00");
  }

  @Test
  void a_long_dry_run_and_a_long_file_with_a_wrong_line_post_nothing() {
    var file = file("Vente", "VE");
    String dry = send(file, true).then().statusCode(202).extract().path("id");
    awaitState(dry, "COMPLETED");
    read(dry).then().body("dryRun", equalTo(true)).body("entries", equalTo(ENTRIES));

    String wrong =
        send(file + "9999;VE;%1$d-01-10;999;1;;;\n9999;VE;%1$d-01-10;700;;1;;\n".formatted(YEAR))
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    awaitState(wrong, "REFUSED");
    read(wrong).then().body("refused", equalTo(1));
    company
        .as()
        .get(IMPORTS + "/" + wrong + "/errors")
        .then()
        .body("items.code", hasItem("unknown-account"));
    assertThat(entries()).isZero();
    assertThat(tasks()).isZero();
  }

  @Test
  void files_whose_journals_cross_are_posted_and_taken_back_at_once_beside_single_entries() {
    var files = List.of(file("A", "VE", "OD", "BQ"), file("B", "BQ", "OD", "VE"));
    List<String> ids =
        Books.atOnce(
                List.<Callable<Response>>of(
                    () -> send(files.get(0)),
                    () -> send(files.get(1)),
                    () -> company.post("OD", "512", "101", "5.00"),
                    () -> company.post("BQ", "512", "101", "5.00")))
            .stream()
            .map(answer -> answer.<String>path("id"))
            .toList();
    awaitState(ids.get(0), "COMPLETED");
    awaitState(ids.get(1), "COMPLETED");

    var answers =
        Books.atOnce(
            List.<Callable<Response>>of(() -> reverse(ids.get(0)), () -> reverse(ids.get(1))));

    assertThat(answers).allMatch(answer -> answer.statusCode() == 202);
    awaitState(ids.get(0), "REVERSED");
    awaitState(ids.get(1), "REVERSED");
    assertThat(company.balance("411")).isEqualTo("0.00");
    assertThat(
            sql.count(
                "select count(*) from journal_entry where company_id = ? and origin ="
                    + " 'entry-import'",
                company.id))
        .isEqualTo(4L * ENTRIES);
    LedgerBooks.requireIntact(company);
  }

  @Test
  void who_would_wait_for_the_books_too_long_is_told_to_come_again() throws Exception {
    try (var held = HeldBooks.of(stack, sql, company)) {
      company
          .post("OD", "512", "101", "5.00")
          .then()
          .statusCode(503)
          .header("Retry-After", "1")
          .body("code", equalTo("temporarily-unavailable"));
    }
    company.post("OD", "512", "101", "5.00").then().statusCode(201);
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void one_that_breaks_down_each_time_is_given_up() throws Exception {
    var id = posted(file("Vente", "VE"));
    try (var held = HeldBooks.of(stack, sql, company)) {
      reverse(id).then().statusCode(202);
      held.awaitWaiter();
      sql.update("update entry_import_work set attempts = 5 where company_id = ?", company.id);
      held.killWaiters();
    }
    resume();
    awaitState(id, "COMPLETED");
    read(id).then().body("failure", equalTo("broken-down"));
    assertThat(entries()).isEqualTo(ENTRIES);
  }
}
