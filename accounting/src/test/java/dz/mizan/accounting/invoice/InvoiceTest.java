package dz.mizan.accounting.invoice;

import static dz.mizan.accounting.Company.today;
import static dz.mizan.accounting.invoice.Sales.INVOICES;
import static dz.mizan.accounting.invoice.Sales.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class InvoiceTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Sales sales;

  @BeforeEach
  void company() {
    sales = Sales.of(Company.open(tokens, queues), sql);
  }

  @Test
  void an_invoice_is_numbered_booked_and_frozen_when_it_is_issued() {
    var lines =
        line("GOODS", "4", "250.0000", "NORMAL")
            + ", "
            + line("GOODS", "10", "90.909", "REDUCED")
            + ", "
            + line("TRANSPORT", "1", "1000", "NORMAL");
    var id = sales.draft(sales.body("TRANSFER", lines, ", \"discountPercent\": \"2.50\""));
    sales
        .read(INVOICES, id)
        .body("status", equalTo("DRAFT"))
        .body("number", nullValue())
        .body("lines.net", contains("975.00", "886.36", "975.00"));
    assertThat(sales.numbersTaken()).isZero();

    sales
        .issue(id)
        .statusCode(200)
        .body("status", equalTo("ISSUED"))
        .body("number", equalTo("FA-%d-000001".formatted(today().getYear())))
        .body("date", equalTo(today().toString()))
        .body("dueDate", equalTo(today().plusDays(30).toString()))
        .body("totalHt", equalTo("2836.36"))
        .body("rates.tva", contains("79.77", "370.50"))
        .body("totalTtc", equalTo("3286.63"))
        .body("stampDuty", equalTo("0.00"))
        .body("remaining", equalTo("3286.63"));

    assertThat(sales.company.balance("411")).isEqualTo("3286.63");
    assertThat(sales.company.balance("700")).isEqualTo("-1861.36");
    assertThat(sales.company.balance("708")).isEqualTo("-975.00");
    assertThat(sales.company.balance("4457")).isEqualTo("-450.27");
    assertThat(
            sql.text(
                "select frozen ->> 'number' || ' ' || (frozen -> 'buyer' ->> 'nif')"
                    + " from sales_document where id = ?::uuid",
                id))
        .isEqualTo("FA-%d-000001 000025001808337".formatted(today().getYear()));
  }

  @ParameterizedTest
  @CsvSource({"252.1008, 300.00, 0.00", "1000, 1190.00, 12.00", "84033.6134, 100000.00, 1500.00"})
  void cash_bears_the_stamp_duty_beside_the_tva(String price, String ttc, String stamp) {
    var id = sales.issued(sales.goods("1", price, "CASH"));

    sales
        .read(INVOICES, id)
        .body("totalTtc", equalTo(ttc))
        .body("stampDuty", equalTo(stamp))
        .body("dueDate", equalTo(today().toString()));
    assertThat(sales.company.balance("4477")).isEqualTo(stamp.equals("0.00") ? null : "-" + stamp);
  }

  @Test
  void issuing_twice_gives_the_same_answer_and_one_entry() throws Exception {
    var id = sales.draft(sales.goods("1", "100", "TRANSFER"));

    var numbers = atOnce(4, () -> sales.issue(id).statusCode(200).extract().path("number"));

    assertThat(new HashSet<>(numbers)).hasSize(1);
    assertThat(sales.company.balance("411")).isEqualTo("119.00");
    assertThat(sales.numbersTaken()).isEqualTo(1);
    assertThat(
            sql.count(
                "select count(*) from outbox where company_id = ? and type = 'invoice.issued.v1'",
                sales.company.id))
        .isEqualTo(1);
  }

  @Test
  void many_at_once_get_numbers_without_gap() throws Exception {
    var drafts = new ArrayList<String>();
    for (var i = 0; i < 64; i++) {
      drafts.add(sales.draft(sales.goods("1", "100", "TRANSFER")));
    }
    var left = new java.util.concurrent.ConcurrentLinkedQueue<>(drafts);

    var numbers =
        atOnce(64, () -> sales.issue(left.remove()).statusCode(200).extract().path("number"));

    assertThat(new HashSet<>(numbers)).hasSize(64);
    assertThat(numbers).contains("FA-%d-000064".formatted(today().getYear()));
    assertThat(sales.company.balance("411")).isEqualTo("7616.00");
  }

  private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
    try (var threads = Executors.newFixedThreadPool(16)) {
      var all = new ArrayList<java.util.concurrent.Future<T>>();
      for (var i = 0; i < times; i++) {
        all.add(threads.submit(work));
      }
      var results = new ArrayList<T>();
      for (var one : all) {
        results.add(one.get());
      }
      return results;
    }
  }

  @Test
  void what_the_law_wants_on_the_paper_is_a_gate() {
    sql.update("delete from setting where company_id = ?", sales.company.id);
    sql.update(
        "update partner set nif = null, street = null, commune = null where id = ?",
        sales.customer);
    var lines =
        """
        {"designation": "12", "quantity": "1", "unitPrice": "0"}, \
        {"designation": "Huile", "quantity": "1", "unitPrice": "10"}""";
    var id =
        sales.draft(
            """
            {"partnerId": "%s", "lines": [%s]}"""
                .formatted(sales.customer, lines));

    sales
        .issue(id)
        .statusCode(422)
        .body("code", equalTo("missing-mentions"))
        .body(
            "violations.field",
            hasItems(
                "settings.nif",
                "settings.address",
                "settings.rc",
                "settings.nis",
                "settings.legal-form",
                "settings.activity",
                "partner.nif",
                "partner.street",
                "paymentMode",
                "lines[0].designation",
                "lines[0].unitPrice"));
    assertThat(sales.numbersTaken()).isZero();
    assertThat(sales.company.balance("411")).isNull();
    sales.read(INVOICES, id).body("status", equalTo("DRAFT"));
  }

  @Test
  void a_consumer_needs_a_name_and_an_address_only() {
    sql.update(
        "update partner set kind = 'PERSON', nif = null, nis = null, rc = null, legal_form = null,"
            + " activity = null where id = ?",
        sales.customer);

    sales.issued(sales.goods("1", "100", "CARD"));
  }

  @Test
  void a_company_may_leave_out_what_only_the_decree_wants() {
    sql.update("update partner set rc = null, nis = null where id = ?", sales.customer);
    var id = sales.draft(sales.goods("1", "100", "TRANSFER"));
    sales.issue(id).statusCode(422);

    sales.set("INVOICE_DECREE_MENTIONS", "false");

    sales.issue(id).statusCode(200);
  }

  @Test
  void under_the_ifu_there_is_no_tva() {
    sales.set("SALES_WITHOUT_TVA", "true");

    var id = sales.issued(sales.goods("1", "100", "TRANSFER"));

    sales.read(INVOICES, id).body("totalTva", equalTo("0.00")).body("totalTtc", equalTo("100.00"));
    assertThat(
            sql.text("select frozen ->> 'withoutTva' from sales_document where id = ?::uuid", id))
        .isEqualTo("true");
  }

  @Test
  void dates_of_a_series_go_up_and_a_refusal_takes_no_number() {
    assumeThat(today().getDayOfYear()).isGreaterThan(1); // yesterday is of another series then
    sales.issued(sales.goods("1", "100", "TRANSFER"));
    var earlier =
        sales.draft(
            sales.body(
                "TRANSFER",
                line("GOODS", "1", "100", "NORMAL"),
                ", \"date\": \"" + today().minusDays(1) + "\""));

    sales.issue(earlier).statusCode(422).body("code", equalTo("wrong-issue-date"));

    assertThat(sales.numbersTaken()).isEqualTo(1);
    assertThat(sales.company.balance("411")).isEqualTo("119.00");
  }

  @Test
  void a_closed_month_takes_no_invoice() {
    sql.update(
        "update fiscal_period set status = 'CLOSED'"
            + " where company_id = ? and year = ? and month <= ?",
        sales.company.id,
        today().getYear(),
        today().getMonthValue());
    var id = sales.draft(sales.goods("1", "100", "TRANSFER"));

    sales.issue(id).statusCode(422).body("code", equalTo("period-closed"));

    assertThat(sales.numbersTaken()).isZero();
  }

  @Test
  void an_issued_invoice_does_not_change_even_in_sql() {
    var id = sales.issued(sales.goods("1", "100", "TRANSFER"));

    sales
        .company
        .as()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(sales.goods("2", "100", "TRANSFER"))
        .put(INVOICES + "/" + id)
        .then()
        .statusCode(409)
        .body("code", equalTo("document-not-draft"));
    sales.company.as().header("If-Match", "*").delete(INVOICES + "/" + id).then().statusCode(409);
    for (var change :
        List.of(
            "update sales_document set total_ttc = 1, total_ht = 1, total_tva = 0"
                + " where id = ?::uuid",
            "update sales_document set dated = dated - 1 where id = ?::uuid",
            "update sales_document set status = 'DRAFT' where id = ?::uuid",
            "delete from sales_document where id = ?::uuid",
            "update sales_document_line set net = 1 where document_id = ?::uuid",
            "delete from sales_document_line where document_id = ?::uuid",
            "update sales_document_rate set tva = 1 where document_id = ?::uuid")) {
      assertThatThrownBy(() -> sql.update(change, id))
          .as(change)
          .hasMessageContaining("sales_document");
    }
  }

  @Test
  void a_renamed_customer_changes_no_old_paper() {
    var id = sales.issued(sales.goods("1", "100", "TRANSFER"));

    sql.update("update partner set name = 'EURL Autre' where id = ?", sales.customer);

    assertThat(
            sql.text(
                "select frozen -> 'buyer' ->> 'name' from sales_document where id = ?::uuid", id))
        .isEqualTo("SARL El Baraka");
  }

  @Test
  void whether_it_is_overdue_is_told_by_its_open_item() {
    var date = today().withDayOfMonth(1);
    var id =
        sales.issued(
            sales.body(
                "TRANSFER",
                line("GOODS", "1", "100", "NORMAL"),
                ", \"date\": \"%s\", \"dueDate\": \"%s\"".formatted(date, date)));

    var state = today().isAfter(date) ? "OVERDUE" : "ISSUED";
    sales.read(INVOICES, id).body("status", equalTo(state));
    sales
        .company
        .as()
        .queryParam("status", state)
        .get(INVOICES)
        .then()
        .statusCode(200)
        .body("items.id", contains(id))
        .body("items[0].lines", nullValue());
    sales
        .company
        .as()
        .queryParam("status", "PAID")
        .get(INVOICES)
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void a_deposit_is_invoiced_and_taken_off_the_final_invoice_once() {
    var deposit = sales.issued(sales.body("TRANSFER", line("DEPOSIT", "1", "300", "NORMAL"), ""));
    assertThat(sales.company.balance("4191")).isEqualTo("-300.00");
    var taken = ", \"deposits\": [\"" + deposit + "\"]";
    var body = sales.body("TRANSFER", line("GOODS", "10", "100", "NORMAL"), taken);

    var id = sales.issued(body);

    sales
        .read(INVOICES, id)
        .body("lines.net", contains("1000.00", "-300.00"))
        .body("totalHt", equalTo("700.00"))
        .body("totalTva", equalTo("133.00"));
    assertThat(sales.company.balance("4191")).isEqualTo("0.00");
    assertThat(sales.company.balance("700")).isEqualTo("-1000.00");
    assertThat(
            sql.count(
                "select count(*) from open_item where company_id = ? and account = '4191'"
                    + " and remaining <> 0",
                sales.company.id))
        .isZero();
    sales.post(INVOICES, body).then().statusCode(422).body("code", equalTo("wrong-deposit"));
  }

  @Test
  void a_deposit_larger_than_the_rest_is_refused() {
    var deposit = sales.issued(sales.body("TRANSFER", line("DEPOSIT", "1", "3000", "NORMAL"), ""));

    sales
        .post(
            INVOICES,
            sales.body(
                "TRANSFER",
                line("GOODS", "10", "100", "NORMAL"),
                ", \"deposits\": [\"" + deposit + "\"]"))
        .then()
        .statusCode(400);
  }

  @Test
  void a_draft_changes_under_its_version_and_goes_without_trace_of_a_number() {
    var id = sales.draft(sales.goods("1", "100", "TRANSFER"));
    var put =
        sales.company.as().contentType(ContentType.JSON).body(sales.goods("2", "100", "TRANSFER"));

    put.put(INVOICES + "/" + id).then().statusCode(428);
    put.header("If-Match", "\"1\"")
        .put(INVOICES + "/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("totalHt", equalTo("200.00"));
    sales
        .company
        .as()
        .header("If-Match", "\"1\"")
        .delete(INVOICES + "/" + id)
        .then()
        .statusCode(412);
    sales
        .company
        .as()
        .header("If-Match", "\"2\"")
        .delete(INVOICES + "/" + id)
        .then()
        .statusCode(204);
    sales.company.as().get(INVOICES + "/" + id).then().statusCode(404);
    assertThat(sales.numbersTaken()).isZero();
  }

  @Test
  void nothing_cannot_be_invoiced() {
    var id =
        sales.draft(
            sales.body(
                "TRANSFER",
                """
                {"designation": "Échantillon", "quantity": "1", "unitPrice": "10",
                 "discountPercent": "100"}""",
                ""));

    sales.issue(id).statusCode(422).body("code", equalTo("nothing-to-invoice"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"lines\": []}",
        "{\"lines\": [{\"designation\": \"x\", \"quantity\": \"-1\", \"unitPrice\": \"1\"}]}",
        "{\"lines\": [{\"designation\": \"x\", \"quantity\": \"0\", \"unitPrice\": \"1\"}]}",
        "{\"lines\": [{\"designation\": \"x\", \"quantity\": \"1\", \"unitPrice\": \"-1\"}]}",
        "{\"lines\": [{\"designation\": \"x\", \"quantity\": \"1\", \"unitPrice\": \"1.00001\"}]}",
        "{\"lines\": [{\"designation\": \"x\", \"quantity\": \"1\","
            + " \"unitPrice\": \"1E+2147483647\"}]}",
        "{\"lines\": [{\"designation\": \" \", \"quantity\": \"1\", \"unitPrice\": \"1\"}]}",
        "{\"lines\": [{\"designation\": \"a\\u0000b\", \"quantity\": \"1\", \"unitPrice\": \"1\"}]}",
        "{\"lines\": [{\"designation\": \"x\", \"quantity\": \"1\", \"unitPrice\": \"1\","
            + " \"discountPercent\": \"101\"}]}",
        "{\"lines\": [{\"designation\": \"x\", \"quantity\": \"1\", \"unitPrice\": \"1\","
            + " \"kind\": \"DEDUCTION\"}]}",
        "{\"lines\": [{\"designation\": \"x\", \"quantity\": \"1\", \"unitPrice\": \"1\","
            + " \"kind\": \"PACKAGING\", \"tvaCode\": \"NORMAL\"}]}",
        "{\"lines\": [{\"designation\": \"x\", \"quantity\": \"1\", \"unitPrice\": \"1\","
            + " \"account\": \"411\"}]}",
        "{\"lines\": [{\"designation\": \"x\", \"quantity\": \"999999999\","
            + " \"unitPrice\": \"99999999999\"}]}",
        "{\"date\": \"2999-01-01\", \"lines\": [{\"designation\": \"x\", \"quantity\": \"1\","
            + " \"unitPrice\": \"1\"}]}",
        "{\"date\": \"2026-11-26\", \"dueDate\": \"2026-11-25\", \"lines\": [{\"designation\":"
            + " \"x\", \"quantity\": \"1\", \"unitPrice\": \"1\"}]}"
      })
  void bad_input_is_refused_and_nothing_is_written(String body) {
    var whole =
        body.equals("{}")
            ? body
            : "{\"partnerId\": \"%s\", %s".formatted(sales.customer, body.substring(1));

    sales.post(INVOICES, whole).then().statusCode(400);

    assertThat(
            sql.count("select count(*) from sales_document where company_id = ?", sales.company.id))
        .isZero();
  }

  @Test
  void an_unknown_customer_or_account_is_refused() {
    sales
        .post(
            INVOICES,
            sales
                .goods("1", "1", "CASH")
                .replace(sales.customer.toString(), UUID.randomUUID().toString()))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-customer"));
    sales
        .post(
            INVOICES,
            sales.body(
                "CASH",
                """
                {"designation": "x", "quantity": "1", "unitPrice": "1", "account": "799999"}""",
                ""))
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("lines[0].account"));
  }

  @Test
  void strangers_are_kept_out() {
    var id = sales.issued(sales.goods("1", "100", "TRANSFER"));
    var other = Company.open(tokens, queues);

    given().get(INVOICES).then().statusCode(401);
    other.as().get(INVOICES + "/" + id).then().statusCode(404);
    other.as().post(INVOICES + "/" + id + "/issue").then().statusCode(404);
    other.as().get(INVOICES + "/" + id + "/paper").then().statusCode(404);
    other
        .as()
        .queryParam("format", "pdf")
        .get(INVOICES + "/" + id + "/paper")
        .then()
        .statusCode(404);
    var reader = sales.company.with("invoices:read");
    reader.get(INVOICES + "/" + id).then().statusCode(200);
    reader.post(INVOICES + "/" + id + "/issue").then().statusCode(403);
    reader.header("If-Match", "*").delete(INVOICES + "/" + id).then().statusCode(403);
    sales.company.with("quotes:read").get(INVOICES).then().statusCode(403);
    sales
        .company
        .with("invoices:create")
        .contentType(ContentType.JSON)
        .body(sales.goods("1", "100", "CASH"))
        .post(INVOICES)
        .then()
        .statusCode(201);
  }
}
