package dz.mizan.accounting.period;

import static dz.mizan.accounting.Books.LAST_YEAR;
import static dz.mizan.accounting.Books.YEARS;
import static dz.mizan.accounting.Books.month;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Months of last year, which are all over whenever the tests run. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PeriodsTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;

  @BeforeEach
  void open() {
    company = Company.open(tokens, queues);
    Books.post(company, "OD", LAST_YEAR + "-03-10", "512", "101", "5.00").then().statusCode(201);
  }

  private Response lock(String date) {
    return company
        .as()
        .contentType(ContentType.JSON)
        .body("{\"date\": \"%s\"}".formatted(date))
        .put("/api/v1/lock-date");
  }

  @Test
  void a_year_has_twelve_open_months() {
    company
        .as()
        .get(YEARS + "/" + LAST_YEAR)
        .then()
        .statusCode(200)
        .body("status", equalTo("OPEN"))
        .body("months", hasSize(12))
        .body("months.status", everyItem(equalTo("OPEN")))
        .body("months[1].lastDay", equalTo(LocalDate.of(LAST_YEAR, 3, 1).minusDays(1).toString()));
    company.as().get(YEARS).then().body("year", contains(LAST_YEAR, LAST_YEAR + 1));
    company.as().get(YEARS + "/1999").then().statusCode(404);
  }

  @Test
  void nothing_is_posted_to_a_closed_month_and_months_close_in_order() {
    month(company, LAST_YEAR, 2, "close")
        .then()
        .statusCode(409)
        .body("code", equalTo("period-out-of-order"))
        .body("first", equalTo(LAST_YEAR + "-01"));
    Books.closeThrough(company, LAST_YEAR, 3);

    Books.post(company, "OD", LAST_YEAR + "-03-11", "512", "101", "5.00")
        .then()
        .statusCode(422)
        .body("code", equalTo("period-closed"));
    assertThat(company.entries()).isEqualTo(1);
    month(company, LAST_YEAR, 3, "close")
        .then()
        .statusCode(409)
        .body("code", equalTo("illegal-period-state"));
    Books.post(company, "OD", LAST_YEAR + "-04-01", "512", "101", "5.00")
        .then()
        .statusCode(201)
        .body("number", equalTo(2));
  }

  @Test
  void a_month_that_is_not_over_stays_open() {
    month(company, Company.today().getYear(), Company.today().getMonthValue(), "soft-close")
        .then()
        .statusCode(409)
        .body("code", equalTo("period-not-over"));
    month(company, LAST_YEAR, 13, "close").then().statusCode(400);
    month(company, 1999, 1, "close").then().statusCode(404);
  }

  @Test
  void a_soft_closed_month_takes_events_and_those_who_may_adjust() {
    month(company, LAST_YEAR, 5, "soft-close").then().statusCode(200);
    var entry = Company.entry("OD", LAST_YEAR + "-05-10", lines("7.00"));

    company
        .with("journal-entries:create")
        .contentType(ContentType.JSON)
        .body(entry)
        .post(Company.ENTRIES)
        .then()
        .statusCode(422)
        .body("code", equalTo("period-closed"));
    company
        .with("journal-entries:create", "periods:adjust")
        .contentType(ContentType.JSON)
        .body(entry)
        .post(Company.ENTRIES)
        .then()
        .statusCode(201);
  }

  @Test
  void an_event_of_a_closed_month_is_booked_on_the_first_open_day_with_its_own_date() {
    Books.closeThrough(company, LAST_YEAR, 6);
    company.stockMoved(
        UUID.randomUUID(),
        "RECEIPT",
        "10.00",
        LocalDate.of(LAST_YEAR, 4, 20).atTime(9, 0).toInstant(ZoneOffset.UTC));

    org.awaitility.Awaitility.await().until(() -> company.entries() == 2);
    assertThat(
            sql.rows(
                "select date::text, document_date::text as document_date from journal_entry"
                    + " where company_id = ? and journal = 'ST'",
                company.id))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("date")).isEqualTo(LAST_YEAR + "-07-01");
              assertThat(row.get("document_date")).isEqualTo(LAST_YEAR + "-04-20");
            });
  }

  @Test
  void a_month_is_opened_again_with_a_reason_the_last_one_first() {
    Books.closeThrough(company, LAST_YEAR, 3);
    month(company, LAST_YEAR, 2, "reopen")
        .then()
        .statusCode(409)
        .body("code", equalTo("period-out-of-order"));
    company
        .as()
        .contentType(ContentType.JSON)
        .body("{\"reason\": \" \"}")
        .post(YEARS + "/" + LAST_YEAR + "/months/3/reopen")
        .then()
        .statusCode(400);
    month(company, LAST_YEAR, 3, "reopen").then().statusCode(200).body("status", equalTo("OPEN"));
    Books.post(company, "OD", LAST_YEAR + "-03-11", "512", "101", "5.00").then().statusCode(201);
    assertThat(
            sql.text(
                "select after ->> 'reason' from audit_entry where company_id = ? and action ="
                    + " 'period.reopened'",
                company.id))
        .isEqualTo("Facture en retard");
    month(company, LAST_YEAR, 3, "reopen").then().statusCode(409);
  }

  @Test
  void the_lock_date_moves_forward_over_closed_months_and_makes_them_final() {
    Books.closeThrough(company, LAST_YEAR, 3);
    lock(LAST_YEAR + "-04-01").then().statusCode(422).body("code", equalTo("bad-lock-date"));
    lock(LAST_YEAR + "-02-15").then().statusCode(200).body("date", equalTo(LAST_YEAR + "-02-15"));
    lock(LAST_YEAR + "-02-14").then().statusCode(422);
    lock("0001-01-01").then().statusCode(422);
    month(company, LAST_YEAR, 3, "reopen").then().statusCode(200);
    month(company, LAST_YEAR, 2, "reopen")
        .then()
        .statusCode(409)
        .body("code", equalTo("period-locked"));
    company.as().get("/api/v1/lock-date").then().body("date", equalTo(LAST_YEAR + "-02-15"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update fiscal_period set status = 'CLOSED' where company_id = ? and month = 7",
        "update fiscal_period set status = 'OPEN' where company_id = ? and month = 1",
        "update fiscal_year set status = 'CLOSED' where company_id = ?",
        "update ledger set lock_date = '2900-01-01' where company_id = ?"
      })
  void the_database_itself_holds_the_order(String statement) {
    Books.closeThrough(company, LAST_YEAR, 3);
    assertThatThrownBy(() -> sql.update(statement, company.id))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void checks_say_what_to_deal_with_in_the_callers_language() {
    Books.post(company, "OD", LAST_YEAR + "-03-10", "471", "512", "2.00");
    company
        .as()
        .header("Accept-Language", "fr")
        .get(YEARS + "/" + LAST_YEAR + "/checks")
        .then()
        .statusCode(200)
        .body("code", hasItem("suspense-not-nil"))
        .body("find { it.code == 'suspense-not-nil' }.severity", equalTo("WARNING"))
        .body("find { it.code == 'suspense-not-nil' }.amount", equalTo("2.00"))
        .body("find { it.code == 'suspense-not-nil' }.detail", equalTo("471 2.00"))
        .body(
            "find { it.code == 'suspense-not-nil' }.title",
            equalTo("Les comptes d'attente (47) ne sont pas soldés"))
        .body("find { it.code == 'months-open' }.count", equalTo(12))
        .body("[0].severity", equalTo("BLOCKER"));
    company
        .as()
        .get(YEARS + "/" + LAST_YEAR + "/checks?month=1")
        .then()
        .statusCode(200)
        .body("", hasSize(0));
  }

  @Test
  void the_next_year_is_opened_one_ahead_at_most() {
    int next = Company.today().getYear() + 1;
    company.as().post(YEARS).then().statusCode(201).body("year", equalTo(next));
    company.as().post(YEARS).then().statusCode(422).body("code", equalTo("fiscal-year-too-early"));
    Books.post(company, "OD", next + "-01-05", "512", "101", "1.00").then().statusCode(201);
  }

  @Test
  void another_company_has_months_of_its_own() {
    var other = Company.open(tokens, queues);
    Books.closeThrough(company, LAST_YEAR, 1);

    month(other, LAST_YEAR, 1, "close").then().statusCode(404);
    Books.post(other, "OD", LAST_YEAR + "-01-10", "512", "101", "1.00").then().statusCode(201);
  }

  private static String lines(String amount) {
    return "{\"account\": \"512\", \"debit\": \"%1$s\"}, {\"account\": \"101\", \"credit\": \"%1$s\"}"
        .formatted(amount);
  }
}
