package dz.mizan.accounting.entry;

import static dz.mizan.accounting.Company.ENTRIES;
import static dz.mizan.accounting.Company.today;
import static dz.mizan.accounting.LedgerBooks.atOnce;
import static dz.mizan.accounting.LedgerBooks.post;
import static dz.mizan.accounting.LedgerBooks.requireIntact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class BatchTest {
  private static final String BATCH = ENTRIES + "/batch";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
  }

  private static String batch(String... entries) {
    return batch(List.of(entries));
  }

  private static String batch(List<String> entries) {
    return entries.stream().collect(Collectors.joining(", ", "{\"entries\": [", "]}"));
  }

  private static String entry(String journal, String debit, String credit) {
    return Company.entry(journal, debit, credit, "1.00");
  }

  @Test
  void a_thousand_entries_are_posted_in_one_call_and_numbered_in_their_order() {
    var entries = new ArrayList<String>();
    for (int i = 0; i < 1000; i++) {
      entries.add(
          Company.entry(
              i % 4 == 0 ? "BQ" : "OD", i % 2 == 0 ? "512" : "411", "700", (i + 1) + ".00"));
    }

    var posted = post(company, BATCH, batch(entries));

    posted.then().statusCode(201).body("entries.size()", equalTo(1000));
    assertThat(posted.<List<Integer>>path("entries.findAll { it.journal == 'OD' }.number"))
        .isEqualTo(IntStream.rangeClosed(1, 750).boxed().toList());
    assertThat(posted.<List<Integer>>path("entries.findAll { it.journal == 'BQ' }.number"))
        .isEqualTo(IntStream.rangeClosed(1, 250).boxed().toList());
    assertThat(company.balance("700")).isEqualTo("-500500.00");
    company
        .as()
        .get(ENTRIES + "/" + posted.path("entries[41].id"))
        .then()
        .body("totalDebit", equalTo("42.00"));
    assertThat(
            sql.count(
                "select count(*) from outbox where company_id = ? and type = 'entry.posted.v1'",
                company.id))
        .isEqualTo(1000);
    requireIntact(company);
  }

  @Test
  void one_wrong_entry_keeps_all_out_and_no_number_is_taken() {
    post(
            company,
            BATCH,
            batch(entry("OD", "512", "101"), entry("OD", "512", "888"), entry("OD", "51", "101")))
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-entry-lines"))
        .body(
            "violations.field",
            contains("entries[1].lines[1].account", "entries[2].lines[0].account"));
    post(
            company,
            BATCH,
            batch(
                entry("OD", "512", "101"),
                Company.entry(
                    "OD",
                    today().toString(),
                    "{\"account\": \"512\", \"debit\": \"1.00\"},"
                        + " {\"account\": \"101\", \"credit\": \"0.99\"}")))
        .then()
        .statusCode(422)
        .body("violations.field", contains("entries[1].lines"))
        .body("violations[0].message", containsString("0.01"));
    post(company, BATCH, batch(entry("OD", "512", "101"), entry("ZZ", "512", "101")))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-journal"))
        .body("violations.field", contains("entries[1].journal"));
    post(
            company,
            BATCH,
            batch(
                entry("OD", "512", "101"),
                entry("OD", "512", "101").replace(today().toString(), "1970-01-01")))
        .then()
        .statusCode(422)
        .body("code", equalTo("no-open-period"))
        .body("violations.field", contains("entries[1].date"));

    assertThat(company.entries()).isZero();
    company.post("OD", "512", "101", "1.00").then().body("number", equalTo(1));
    requireIntact(company);
  }

  @Test
  void the_same_key_posts_a_batch_once() {
    var body = batch(entry("OD", "512", "101"), entry("BQ", "512", "101"));

    var answers =
        atOnce(
            8,
            i ->
                company
                    .as()
                    .header("Idempotency-Key", "the-same")
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(BATCH));

    assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
    assertThat(answers.stream().map(answer -> answer.path("entries[0].id")).distinct()).hasSize(1);
    assertThat(company.entries()).isEqualTo(2);
  }

  @Test
  void batches_and_single_entries_at_once_in_opposite_order_lock_nobody_out() {
    var answers =
        atOnce(
            24,
            i -> {
              var one = new ArrayList<String>();
              for (int j = 0; j < 20; j++) {
                one.add((i + j) % 2 == 0 ? entry("OD", "512", "411") : entry("BQ", "411", "512"));
              }
              return i % 3 == 0
                  ? company.post("OD", "411", "512", "1.00")
                  : post(company, BATCH, batch(one));
            });

    assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
    requireIntact(company);
  }

  @Test
  void sixty_four_who_post_to_the_same_two_accounts_at_once_are_all_served() {
    var answers =
        atOnce(
            64 * 4,
            i ->
                i % 2 == 0
                    ? company.post("OD", "512", "411", "1.00")
                    : company.post("OD", "411", "512", "1.00"));

    assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
    assertThat(answers.stream().map(answer -> answer.<Integer>path("number")).sorted())
        .isEqualTo(IntStream.rangeClosed(1, 256).boxed().toList());
    assertThat(company.balance("512")).isEqualTo("0.00");
    requireIntact(company);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"entries\": []}", "{\"entries\": [null]}", "{\"entries\": [{}]}", "[]"})
  void what_is_no_batch_is_a_bad_request(String body) {
    post(company, BATCH, body).then().statusCode(400).contentType("application/problem+json");
  }

  @Test
  void a_thousand_and_one_entries_are_a_bad_request() {
    post(company, BATCH, batch(java.util.Collections.nCopies(1001, entry("OD", "512", "101"))))
        .then()
        .statusCode(400)
        .body("violations.field", contains("entries"));
  }
}
