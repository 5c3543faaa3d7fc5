package dz.mizan.accounting.balance;

import static dz.mizan.accounting.Bookkeeping.Line.credit;
import static dz.mizan.accounting.Bookkeeping.Line.debit;
import static dz.mizan.accounting.Company.today;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dz.mizan.accounting.Bookkeeping;
import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class GeneralBalanceTest {
  private static final String BALANCE = "/api/v1/general-balance";
  private static final int YEAR = today().getYear();

  TestTokens tokens;
  Queues queues;
  Sql sql;

  private Company company() {
    var company = Company.open(tokens, queues);
    var books = new Bookkeeping(sql, company);
    books.post(
        "AN",
        YEAR + "-01-01",
        "OPENING",
        "AN",
        List.of(debit("5121", "500.00"), credit("101", "500.00")));
    books.post(YEAR + "-01-10", debit("5121", "100.00"), credit("700", "100.00"));
    books.post(
        YEAR + "-02-10", debit("5124", "30.00"), credit("5121", "700.00"), debit("607", "670.00"));
    books.post(
        "OD",
        YEAR + "-12-31",
        "CLOSING",
        "C",
        List.of(debit("700", "100.00"), debit("129", "570.00"), credit("607", "670.00")));
    return company;
  }

  @Test
  void six_columns_go_from_the_opening_over_the_movements_to_the_balances() {
    company()
        .as()
        .get(BALANCE + "?from=2&to=2")
        .then()
        .statusCode(200)
        .body(item("5121") + ".openingDebit", equalTo("600.00"))
        .body(item("5121") + ".credit", equalTo("700.00"))
        .body(item("5121") + ".balanceCredit", equalTo("100.00"))
        .body(item("5") + ".sum", equalTo(true))
        .body(item("5") + ".balanceDebit", equalTo("30.00"))
        .body(item("5") + ".balanceCredit", equalTo("100.00"))
        .body("total.openingDebit", equalTo("600.00"))
        .body("total.openingCredit", equalTo("600.00"))
        .body("total.debit", equalTo("700.00"))
        .body("total.credit", equalTo("700.00"))
        .body("total.balanceDebit", equalTo("700.00"))
        .body("total.balanceCredit", equalTo("700.00"));
  }

  @Test
  void groups_of_accounts_set_nothing_off() {
    company()
        .as()
        .get(BALANCE + "?digits=3&columns=4")
        .then()
        .body(item("512") + ".debit", equalTo("130.00"))
        .body(item("512") + ".balanceDebit", equalTo("30.00"))
        .body(item("512") + ".balanceCredit", equalTo("100.00"))
        .body(item("512") + ".name", startsWith("Banques"))
        .body(item("512") + ".openingDebit", equalTo(null));
  }

  @Test
  void an_own_account_that_is_longer_by_several_digits_is_in_its_group() {
    var company = company();
    company
        .as()
        .contentType(ContentType.JSON)
        .body(
            """
            {"code": "4110001", "parent": "411", "names": {"fr": "Clients export"}}\
            """)
        .post(Company.ACCOUNTS)
        .then()
        .statusCode(201);
    new Bookkeeping(sql, company)
        .post(YEAR + "-03-10", debit("4110001", "50.00"), credit("700", "50.00"));
    company
        .as()
        .get(BALANCE + "?digits=5")
        .then()
        .statusCode(200)
        .body(item("41100") + ".debit", equalTo("50.00"))
        .body(item("41100") + ".name", startsWith("Clients"))
        .body("total.debit", equalTo("850.00"))
        .body("total.credit", equalTo("850.00"));
  }

  @Test
  void two_columns_have_the_balances_alone_and_closing_entries_only_if_asked_for() {
    var company = company();
    company
        .as()
        .get(BALANCE + "?columns=2")
        .then()
        .body(item("700") + ".balanceCredit", equalTo("100.00"))
        .body(item("700") + ".debit", equalTo(null));
    company
        .as()
        .get(BALANCE + "?columns=2&closing=true")
        .then()
        .body(item("700") + ".balanceCredit", equalTo("0.00"))
        .body(item("129") + ".balanceDebit", equalTo("570.00"));
  }

  @Test
  void it_comes_as_csv_page_and_pdf() {
    var company = company();
    var csv = company.as().get(BALANCE + "?format=csv&columns=4").asString().lines().toList();
    assertThat(csv.getFirst()).startsWith("\ufeff").contains("Compte", "Solde créditeur");
    assertThat(csv.get(1)).startsWith("\"101\"");
    for (var format : List.of("html", "pdf")) {
      company.as().get(BALANCE + "?lang=ar&format=" + format).then().statusCode(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?columns=3", "?from=5&to=4", "?digits=0", "?to=6&closing=true"})
  void bad_questions_are_told(String query) {
    Company.open(tokens, queues).as().get(BALANCE + query).then().statusCode(400);
  }

  @Test
  void only_who_may_sees_it_and_only_his_companys() {
    var company = company();
    given().get(BALANCE).then().statusCode(401);
    company.with("trial-balance:read").get(BALANCE).then().statusCode(403);
    company.with("statements:read").get(BALANCE).then().body("items.account", hasItems("5121"));
    Company.open(tokens, queues)
        .as()
        .get(BALANCE)
        .then()
        .body("items.account", not(hasItems("5121")));
  }

  private static String item(String account) {
    return "items.find { it.account == '%s' }".formatted(account);
  }
}
