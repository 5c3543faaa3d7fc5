package dz.mizan.accounting.taxlist;

import static dz.mizan.accounting.Bookkeeping.Line.credit;
import static dz.mizan.accounting.Bookkeeping.Line.debit;
import static dz.mizan.accounting.Company.today;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.accounting.Bookkeeping;
import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class TaxListTest {
  private static final String LISTS = "/api/v1/tax-lists/";
  private static final String NIF = "000016001234567";
  private static final int YEAR = today().getYear();

  TestTokens tokens;
  Queues queues;
  Sql sql;

  private Company company() {
    var company = Company.open(tokens, queues);
    var books = new Bookkeeping(sql, company);
    var atlas = books.partner("C1", "EURL Atlas", NIF);
    var tell = books.partner("F1", "SARL Tell", null);
    // Sold for cash with its stamp, sold on account, a credit note; then paid, which is no sale.
    books.post(
        YEAR + "-01-05",
        debit("411", "1202.00").of(atlas),
        credit("700", "1000.00"),
        credit("4457", "190.00"),
        credit("4477", "12.00"));
    books.post(
        YEAR + "-01-06",
        debit("411", "2380.00").of(atlas),
        credit("700", "2000.00"),
        credit("4457", "380.00"));
    books.post(
        YEAR + "-01-07",
        credit("411", "119.00").of(atlas),
        debit("700", "100.00"),
        debit("4457", "19.00"));
    books.post(YEAR + "-01-08", debit("512", "1000.00"), credit("411", "1000.00").of(atlas));
    books.post(
        "AC",
        YEAR + "-02-05",
        "NORMAL",
        "FA 118/26",
        List.of(debit("607", "500.00"), debit("44566", "95.00"), credit("401", "595.00").of(tell)));
    return company;
  }

  @Test
  void customers_are_listed_with_what_was_sold_to_them() {
    var csv = company().as().get(LISTS + "customers?year=" + YEAR);
    csv.then().statusCode(200).contentType("text/csv");
    assertThat(csv.asString().lines().toList())
        .containsExactly(
            "\ufeff\"code\",\"name\",\"address\",\"nif\",\"rc\",\"ai\",\"salesHt\",\"tva\",\"missing\"",
            "\"C1\",\"EURL Atlas\",,\"%s\",,,2900.00,551.00,\"rc address ai\"".formatted(NIF));
  }

  @Test
  void suppliers_are_listed_invoice_by_invoice() {
    var csv = company().as().get(LISTS + "suppliers?year=" + YEAR).asString();
    assertThat(csv.lines().skip(1).toList())
        .containsExactly(
            "\"F1\",\"SARL Tell\",,,,\"%d-02-05\",\"FA 118/26\",500.00,95.00,\"nif rc address\""
                .formatted(YEAR));
  }

  @Test
  void what_is_missing_is_told_before_the_office_does() {
    company()
        .as()
        .get(LISTS + "anomalies?year=" + YEAR)
        .then()
        .statusCode(200)
        .body("list", equalTo(List.of("customers", "suppliers")))
        .body("partner", equalTo(List.of("C1", "F1")))
        .body("missing[1]", equalTo(List.of("nif", "rc", "address")));
  }

  @Test
  void only_who_may_sees_lists_of_a_year_of_his_company() {
    var company = company();
    for (var list : List.of("customers", "suppliers", "anomalies")) {
      given().get(LISTS + list + "?year=" + YEAR).then().statusCode(401);
      company.with("statements:read").get(LISTS + list + "?year=" + YEAR).then().statusCode(403);
      company.as().get(LISTS + list).then().statusCode(400);
      company.as().get(LISTS + list + "?year=1").then().statusCode(400);
    }
    assertThat(
            Company.open(tokens, queues)
                .as()
                .get(LISTS + "customers?year=" + YEAR)
                .asString()
                .lines())
        .hasSize(1);
  }
}
