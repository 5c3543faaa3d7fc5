package dz.mizan.accounting.reversal;

import static dz.mizan.accounting.Company.ENTRIES;
import static dz.mizan.accounting.Company.today;
import static dz.mizan.accounting.LedgerBooks.atOnce;
import static dz.mizan.accounting.LedgerBooks.credit;
import static dz.mizan.accounting.LedgerBooks.debit;
import static dz.mizan.accounting.LedgerBooks.forPartner;
import static dz.mizan.accounting.LedgerBooks.post;
import static dz.mizan.accounting.LedgerBooks.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.LedgerBooks;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ReversalTest {
  private static final String REASON = "{\"reason\": \"Compte erroné\"}";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
  }

  private Response reverse(String id, String body) {
    return post(company, ENTRIES + "/" + id + "/reverse", body);
  }

  @Test
  void a_reversal_has_the_same_lines_the_other_way_round_and_both_name_each_other() {
    var partner = LedgerBooks.partner(sql, company);
    String id =
        posted(company, debit("411", "119.00", forPartner(partner)), credit("700", "119.00", ""));

    String reversal =
        reverse(id, REASON)
            .then()
            .statusCode(201)
            .body("number", equalTo(2))
            .body("journal", equalTo("OD"))
            .body("reverses", equalTo(id))
            .body("label", startsWith("Compte erroné : OD 1"))
            .body("lines.account", contains("411", "700"))
            .body("lines.credit", contains("119.00", null))
            .body("lines.debit", contains(null, "119.00"))
            .body("lines[0].partnerId", equalTo(partner.toString()))
            .extract()
            .path("id");

    company.as().get(ENTRIES + "/" + id).then().body("reversedBy", equalTo(reversal));
    company.as().get(ENTRIES + "/" + reversal).then().body("reverses", equalTo(id));
    assertThat(company.balance("411")).isEqualTo("0.00");
    company.as().get("/api/v1/open-items?account=411").then().body("items.size()", equalTo(0));
    LedgerBooks.requireIntact(company);
  }

  @Test
  void an_entry_is_reversed_once() {
    String id = posted(company, debit("512", "5.00", ""), credit("101", "5.00", ""));
    String reversal = reverse(id, REASON).path("id");

    reverse(id, REASON).then().statusCode(409).body("code", equalTo("already-reversed"));
    reverse(reversal, REASON)
        .then()
        .statusCode(409)
        .body("code", equalTo("entry-not-reversible"))
        .body("because", equalTo("reversal"));
    assertThat(company.entries()).isEqualTo(2);
  }

  @Test
  void ten_who_reverse_one_entry_at_once_make_one_reversal() {
    var partner = LedgerBooks.partner(sql, company);
    String id =
        posted(company, debit("411", "5.00", forPartner(partner)), credit("700", "5.00", ""));

    var answers = atOnce(10, i -> reverse(id, REASON));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(9);
    assertThat(company.entries()).isEqualTo(2);
    assertThat(company.balance("411")).isEqualTo("0.00");
    LedgerBooks.requireIntact(company);
  }

  @Test
  void what_is_matched_must_be_undone_first() {
    var partner = LedgerBooks.partner(sql, company);
    String invoice =
        posted(company, debit("411", "5.00", forPartner(partner)), credit("700", "5.00", ""));
    String payment =
        posted(company, credit("411", "5.00", forPartner(partner)), debit("512", "5.00", ""));
    String matching =
        post(
                company,
                "/api/v1/matchings",
                """
                {"parts": [{"entryId": "%s", "lineNo": 1}, {"entryId": "%s", "lineNo": 1}]}"""
                    .formatted(invoice, payment))
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    reverse(invoice, REASON)
        .then()
        .statusCode(409)
        .body("code", equalTo("entry-matched"))
        .body("matchings", contains(matching));
    post(company, "/api/v1/matchings/" + matching + "/undo", "{}").then().statusCode(200);
    reverse(invoice, REASON).then().statusCode(201);
    LedgerBooks.requireIntact(company);
  }

  @Test
  void a_reversal_before_its_entry_or_in_no_open_year_is_refused_and_takes_no_number() {
    String id = posted(company, debit("512", "5.00", ""), credit("101", "5.00", ""));

    reverse(id, "{\"reason\": \"x\", \"date\": \"%s\"}".formatted(today().minusDays(1)))
        .then()
        .statusCode(422)
        .body("code", equalTo("reversal-too-early"));
    reverse(id, "{\"reason\": \"x\", \"date\": \"%s\"}".formatted(today().plusYears(2)))
        .then()
        .statusCode(422)
        .body("code", equalTo("no-open-period"));
    reverse(id, "{\"reason\": \" \"}").then().statusCode(400);
    reverse(id, REASON).then().statusCode(201).body("number", equalTo(2));
  }

  @Test
  void the_entry_of_a_document_is_not_reversed_by_hand() {
    var id = UUID.randomUUID();
    sql.update(
        """
        with company as (select set_config('app.company_id', ?, true)),
        entry as (
          insert into journal_entry (company_id, id, journal, date, label, line_count, total, origin,
            origin_id, posted_at)
          select ?, ?, 'VE', current_date, 'x', 2, 1, 'invoice', ?, now() from company
          returning id, company_id, fiscal_year, date)
        insert into entry_line (company_id, entry_id, line_no, fiscal_year, date, account, debit,
          credit)
        select company_id, id, n, fiscal_year, date, case n when 1 then '512' else '700' end,
          2 - n, n - 1
        from entry, generate_series(1, 2) n
        """,
        company.id.toString(),
        company.id,
        id,
        UUID.randomUUID());

    reverse(id.toString(), REASON)
        .then()
        .statusCode(409)
        .body("code", equalTo("entry-not-reversible"))
        .body("because", equalTo("document"))
        .body("origin", equalTo("invoice"));
  }

  @Test
  void an_entry_of_another_company_is_not_found() {
    String id = posted(company, debit("512", "5.00", ""), credit("101", "5.00", ""));

    post(Company.open(tokens, queues), ENTRIES + "/" + id + "/reverse", REASON)
        .then()
        .statusCode(404);
  }
}
