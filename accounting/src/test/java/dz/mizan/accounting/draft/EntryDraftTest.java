package dz.mizan.accounting.draft;

import static dz.mizan.accounting.Company.ENTRIES;
import static dz.mizan.accounting.Company.today;
import static dz.mizan.accounting.LedgerBooks.atOnce;
import static dz.mizan.accounting.LedgerBooks.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class EntryDraftTest {
  private static final String DRAFTS = "/api/v1/entry-drafts";
  private static final String GOOD =
      """
      {"account": "613", "debit": "60000.00"}, {"account": "512", "credit": "60000.00"}""";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
  }

  private Response draft(String lines) {
    return post(company, DRAFTS, Company.entry("OD", today().toString(), lines));
  }

  private Response postDraft(String id, String ifMatch) {
    return company.as().header("If-Match", ifMatch).post(DRAFTS + "/" + id + "/post");
  }

  @Test
  void a_draft_counts_nowhere_until_it_is_posted_and_then_keeps_its_id() {
    String id = draft(GOOD).then().statusCode(201).header("ETag", "\"1\"").extract().path("id");
    assertThat(company.entries()).isZero();
    assertThat(company.balance("613")).isNull();

    postDraft(id, "\"1\"")
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("number", equalTo(1))
        .body("totalDebit", equalTo("60000.00"));

    assertThat(company.balance("613")).isEqualTo("60000.00");
    company.as().get(ENTRIES + "/" + id).then().statusCode(200);
    company.as().get(DRAFTS + "/" + id).then().statusCode(404);
    LedgerBooks.requireIntact(company);
  }

  @Test
  void posting_twice_gives_the_same_entry() {
    String id = draft(GOOD).path("id");

    var first = postDraft(id, "\"1\"");
    var second = postDraft(id, "\"1\"");

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.<Integer>path("number")).isEqualTo(first.path("number"));
    assertThat(company.entries()).isEqualTo(1);
  }

  @Test
  void an_entry_that_was_no_draft_is_not_shown_to_who_may_only_post() {
    String entry =
        LedgerBooks.posted(
            company, LedgerBooks.debit("512", "5.00", ""), LedgerBooks.credit("101", "5.00", ""));

    postDraft(entry, "\"1\"").then().statusCode(404).body("lines", nullValue());
  }

  @Test
  void ten_who_post_one_draft_at_once_make_one_entry() {
    String id = draft(GOOD).path("id");

    var answers = atOnce(10, i -> postDraft(id, "\"1\""));

    assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
    assertThat(company.entries()).isEqualTo(1);
    assertThat(company.balance("613")).isEqualTo("60000.00");
    LedgerBooks.requireIntact(company);
  }

  @Test
  void a_draft_may_be_unbalanced_and_incomplete() {
    post(company, DRAFTS, "{\"label\": \"Loyer\", \"lines\": []}")
        .then()
        .statusCode(201)
        .body("journal", nullValue())
        .body("totalDebit", equalTo("0.00"));
    draft("{\"account\": \"613\", \"debit\": \"1.00\"}, {\"label\": \"?\"}")
        .then()
        .statusCode(201)
        .body("totalDebit", equalTo("1.00"))
        .body("totalCredit", equalTo("0.00"))
        .body("lines[1].account", nullValue());
  }

  @Test
  void posting_names_all_that_is_wrong_and_changes_nothing() {
    String id =
        post(
                company,
                DRAFTS,
                """
                {"journal": "ZZ", "date": "%s", "label": "x", "lines": [
                  {"account": "888", "debit": "5.00"}, {"account": "51", "credit": "1.00"},
                  {"debit": "1.00", "credit": "1.00"},
                  {"account": "512", "credit": "1.00", "costCentre": "NONE"}]}"""
                    .formatted(today().minusYears(5)))
            .path("id");

    postDraft(id, "\"1\"")
        .then()
        .statusCode(422)
        .body("code", equalTo("draft-not-postable"))
        .body(
            "violations.field",
            containsInAnyOrder(
                "journal",
                "date",
                "lines",
                "lines[0].account",
                "lines[1].account",
                "lines[2]",
                "lines[2].account",
                "lines[3].costCentre"));
    company.as().get(DRAFTS + "/" + id).then().statusCode(200).header("ETag", "\"1\"");
    assertThat(company.entries()).isZero();
    company.post("OD", "512", "101", "1.00").then().body("number", equalTo(1));
  }

  @Test
  void a_draft_without_date_and_journal_says_so() {
    String id = post(company, DRAFTS, "{\"label\": \"Loyer\", \"lines\": []}").path("id");

    postDraft(id, "*")
        .then()
        .statusCode(422)
        .body("violations.field", containsInAnyOrder("journal", "date", "lines"));
  }

  @Test
  void a_foreign_line_is_converted_when_the_draft_is_posted() {
    String id =
        draft(
                """
                {"account": "411", "currency": "EUR", "currencyAmount": "10.00"},
                {"account": "700", "currency": "EUR", "currencyAmount": "-10.00"}""")
            .then()
            .statusCode(201)
            .body("totalDebit", equalTo("0.00"))
            .extract()
            .path("id");
    postDraft(id, "\"1\"")
        .then()
        .statusCode(422)
        .body("violations.field", containsInAnyOrder("lines[0].currency", "lines[1].currency"));
    post(
        company,
        "/api/v1/exchange-rates",
        "{\"rates\": [{\"currency\": \"EUR\", \"day\": \"%s\", \"rate\": \"151.2345\"}]}"
            .formatted(today()));

    postDraft(id, "\"1\"").then().statusCode(200).body("totalDebit", equalTo("1512.35"));
  }

  @Test
  void a_change_needs_the_version_that_was_seen() {
    String id = draft(GOOD).path("id");
    var body = Company.entry("BQ", today().toString(), GOOD.replace("60000.00", "61000.00"));
    var change = company.as().contentType(ContentType.JSON).body(body);

    change.put(DRAFTS + "/" + id).then().statusCode(428);
    company
        .as()
        .header("If-Match", "\"1\"")
        .contentType(ContentType.JSON)
        .body(body)
        .put(DRAFTS + "/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("journal", equalTo("BQ"))
        .body("totalDebit", equalTo("61000.00"));
    postDraft(id, "\"1\"").then().statusCode(412);
    company.as().header("If-Match", "\"1\"").delete(DRAFTS + "/" + id).then().statusCode(412);
    company.as().header("If-Match", "\"2\"").delete(DRAFTS + "/" + id).then().statusCode(204);
    postDraft(id, "\"2\"").then().statusCode(404);
  }

  @Test
  void two_changes_at_once_of_one_version_are_not_both_taken() {
    String id = draft(GOOD).path("id");

    var answers =
        atOnce(
            8,
            i ->
                company
                    .as()
                    .header("If-Match", "\"1\"")
                    .contentType(ContentType.JSON)
                    .body(Company.entry("OD", today().toString(), GOOD))
                    .put(DRAFTS + "/" + id));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 412).hasSize(7);
  }

  @Test
  void a_posted_entry_is_copied_with_all_but_its_due_dates() {
    var partner = LedgerBooks.partner(sql, company);
    String entry =
        LedgerBooks.posted(
            company,
            LedgerBooks.debit(
                "411", "5.00", LedgerBooks.forPartner(partner) + ", \"dueDate\": \"2026-12-31\""),
            LedgerBooks.credit("700", "5.00", ", \"label\": \"Vente\""));

    post(company, DRAFTS + "/copies", "{\"entryId\": \"%s\"}".formatted(entry))
        .then()
        .statusCode(201)
        .body("copyOf", equalTo(entry))
        .body("date", equalTo(today().toString()))
        .body("lines[0].partnerId", equalTo(partner.toString()))
        .body("lines[0].dueDate", nullValue())
        .body("lines[1].label", equalTo("Vente"));
    post(company, DRAFTS + "/copies", "{\"entryId\": \"00000000-0000-7000-8000-000000000000\"}")
        .then()
        .statusCode(404);
  }

  @Test
  void a_draft_of_another_company_is_not_found() {
    String id = draft(GOOD).path("id");
    var other = Company.open(tokens, queues);

    other.as().get(DRAFTS + "/" + id).then().statusCode(404);
    other.as().header("If-Match", "*").delete(DRAFTS + "/" + id).then().statusCode(404);
    other.as().header("If-Match", "*").post(DRAFTS + "/" + id + "/post").then().statusCode(404);
    other.as().get(DRAFTS).then().body("items.size()", equalTo(0));
    company
        .as()
        .get(DRAFTS + "?journal=OD&from=" + today() + "&createdBy=" + company.user)
        .then()
        .body("items.id", contains(id))
        .body("items[0].lines", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"label\": \"x\"}",
        "{\"label\": \"\", \"lines\": []}",
        "{\"label\": \"x\", \"lines\": [null]}",
        "{\"label\": \"x\", \"lines\": [{\"account\": \"x\"}]}",
        "{\"label\": \"x\", \"lines\": [{\"debit\": \"-1\"}]}",
        "{\"label\": \"x\", \"lines\": [{\"debit\": \"1.001\"}]}",
        "{\"label\": \"x\", \"lines\": [{\"debit\": \"1E+30\"}]}",
        "{\"label\": \"x\", \"lines\": [{\"currencyAmount\": \"1E+30\"}]}",
        "{\"label\": \"x\", \"lines\": [{\"label\": \"\\u0000\"}]}",
        "{\"label\": \"x\", \"date\": \"2026-02-30\", \"lines\": []}"
      })
  void what_is_no_draft_is_a_bad_request(String body) {
    post(company, DRAFTS, body).then().statusCode(400).contentType("application/problem+json");
  }
}
