package dz.mizan.accounting.taxlist;

import static dz.mizan.accounting.Bookkeeping.Line.credit;
import static dz.mizan.accounting.Bookkeeping.Line.debit;
import static dz.mizan.accounting.Company.today;
import static dz.mizan.accounting.invoice.Sales.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.accounting.Bookkeeping;
import dz.mizan.accounting.Company;
import dz.mizan.accounting.invoice.Sales;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of what was invoiced and billed, beside the sums that customers and suppliers owe. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ListedDocumentsTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
  }

  @Test
  void a_customer_has_the_tva_of_his_deposit_and_not_what_was_advanced_for_him() {
    var sales = Sales.of(company, sql);
    var deposit = sales.issued(sales.body("TRANSFER", line("DEPOSIT", "1", "300", "NORMAL"), ""));
    sales.issued(
        sales.body(
            "TRANSFER",
            line("GOODS", "10", "100", "NORMAL") + ", " + line("DISBURSEMENT", "1", "90", "EXEMPT"),
            ", \"deposits\": [\"" + deposit + "\"]"));

    assertThat(list("customers")).singleElement().asString().contains(",1000.00,190.00,");
  }

  @Test
  void a_bill_is_listed_by_its_own_date_and_amount_whatever_is_withheld() {
    String supplier =
        post(
                "/api/v1/partners",
                "{\"code\": \"F-1\", \"name\": \"SARL Atlas\", \"supplier\": true}")
            .path("id");
    var bill =
        post(
            "/api/v1/bills",
            """
            {"supplierId": "%s", "supplierNumber": "Q-11", "supplierDate": "%s", "bookedOn": "%s",
             "withholding": "RENT_PROFESSIONAL",
             "lines": [{"kind": "EXPENSE", "account": "6131", "label": "Loyer",
               "unitPrice": "80000.00", "tvaPercent": "19"}]}"""
                .formatted(supplier, today().minusDays(9), today()));
    bill.then().statusCode(201);
    var location = bill.header("Location");
    step(location, "post", "{}");

    assertThat(list("suppliers"))
        .singleElement()
        .asString()
        .contains("\"%s\",\"Q-11\",80000.00,15200.00,".formatted(today().minusDays(9)));

    step(location, "cancel", "{\"reason\": \"Erreur\"}");
    assertThat(list("suppliers")).hasSize(2).last().asString().contains(",-80000.00,-15200.00,");
  }

  @Test
  void tva_deducted_without_a_supplier_is_told() {
    new Bookkeeping(sql, company)
        .post(
            today().toString(),
            debit("607", "100.00"),
            debit("44566", "19.00"),
            credit("530", "119.00"));

    assertThat(list("suppliers")).isEmpty();
    company
        .as()
        .get("/api/v1/tax-lists/anomalies?year=" + today().getYear())
        .then()
        .body("list", equalTo(List.of("suppliers")))
        .body("missing", equalTo(List.of(List.of("partner"))));
  }

  private List<String> list(String which) {
    return company
        .as()
        .get("/api/v1/tax-lists/" + which + "?year=" + today().getYear())
        .asString()
        .lines()
        .skip(1)
        .toList();
  }

  private void step(String location, String step, String body) {
    company
        .as()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(body)
        .post(location + "/" + step)
        .then()
        .statusCode(200);
  }

  private Response post(String path, String body) {
    return company.as().contentType(ContentType.JSON).body(body).post(path);
  }
}
