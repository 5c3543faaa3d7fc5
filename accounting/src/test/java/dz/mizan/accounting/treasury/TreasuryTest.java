package dz.mizan.accounting.treasury;

import static dz.mizan.accounting.Company.today;
import static dz.mizan.accounting.payment.Books.TREASURY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

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
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bank accounts, tills, transfers between them, and their books. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class TreasuryTest {
  private static final String TRANSFERS = "/api/v1/treasury-transfers";

  @Inject PostEntry postEntry;
  @Inject CompanyTransactions transactions;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Books books;

  @BeforeEach
  void open() {
    books = new Books(Company.open(tokens, queues), sql, postEntry, transactions);
  }

  private String transfer(String from, String to, String amount) {
    return """
        {"fromId": "%s", "toId": "%s", "amount": "%s", "label": "Versement"}"""
        .formatted(from, to, amount);
  }

  @Test
  void a_company_starts_with_its_bank_and_its_till() {
    books.fillTill("1200.00");

    books
        .company
        .as()
        .get(TREASURY)
        .then()
        .statusCode(200)
        .body("items.find { it.kind == 'BANK' }.account", equalTo("512"))
        .body("items.find { it.kind == 'BANK' }.balance", equalTo("0.00"))
        .body("items.find { it.kind == 'CASH' }.account", equalTo("530"))
        .body("items.find { it.kind == 'CASH' }.balance", equalTo("1200.00"));
  }

  @Test
  void a_ledger_account_is_one_treasury_accounts() {
    var body =
        """
        {"kind": "BANK", "name": "CCP", "account": "515", "journal": "BQ",
         "rib": "00799999001234567890"}""";
    var made = books.send(TREASURY, body);

    made.then().statusCode(201).body("currency", equalTo("DZD"));
    books
        .send(TREASURY, body)
        .then()
        .statusCode(409)
        .body("code", equalTo("treasury-account-taken"));
    books.send(TREASURY, body.replace("515", "599999")).then().statusCode(400);
    books.send(TREASURY, body.replace("515", "411")).then().statusCode(400);
    books.send(TREASURY, body.replace("\"BQ\"", "\"CA\"")).then().statusCode(400);
    books.send(TREASURY, body.replace("0079", "79")).then().statusCode(400);
    String id = made.path("id");
    books
        .company
        .as()
        .contentType(ContentType.JSON)
        .body("{\"name\": \"CCP Alger\", \"active\": false}")
        .put(TREASURY + "/" + id)
        .then()
        .statusCode(428);
    books
        .company
        .as()
        .contentType(ContentType.JSON)
        .header("If-Match", made.header("ETag"))
        .body("{\"name\": \"CCP Alger\", \"active\": false}")
        .put(TREASURY + "/" + id)
        .then()
        .statusCode(200)
        .body("name", equalTo("CCP Alger"));
    books
        .send(TRANSFERS, transfer(books.till(), id, "1.00"))
        .then()
        .statusCode(422)
        .body("code", equalTo("treasury-account-inactive"));
    Company.open(tokens, queues).as().get(TREASURY + "/" + id).then().statusCode(404);
  }

  @Test
  void a_transfer_is_two_entries_through_58_and_is_taken_back_by_two() {
    books.fillTill("1000.00");

    var moved = books.send(TRANSFERS, transfer(books.till(), books.bank(), "600.00"));

    moved.then().statusCode(201).body("status", equalTo("POSTED"));
    assertThat(books.balance("530")).isEqualTo("400.00");
    assertThat(books.balance("512")).isEqualTo("600.00");
    assertThat(books.balance("581")).isEqualTo("0.00");
    assertThat(
            sql.count(
                "select count(*) from open_item where company_id = ? and account = '581'"
                    + " and remaining <> 0",
                books.company.id))
        .isZero();
    String path = TRANSFERS + "/" + moved.path("id");
    books.send(path + "/cancel", "{}").then().statusCode(200).body("status", equalTo("CANCELLED"));
    assertThat(books.balance("530")).isEqualTo("1000.00");
    assertThat(books.balance("512")).isEqualTo("0.00");
    books
        .send(path + "/cancel", "{}")
        .then()
        .statusCode(409)
        .body("code", equalTo("transfer-cancelled"));
    books
        .company
        .as()
        .get(TRANSFERS + "?accountId=" + books.till())
        .then()
        .body("items.size()", equalTo(1));
  }

  @Test
  void more_than_is_in_the_till_does_not_leave_it() {
    books.fillTill("100.00");

    books
        .send(TRANSFERS, transfer(books.till(), books.bank(), "100.01"))
        .then()
        .statusCode(422)
        .body("code", equalTo("not-enough-cash"))
        .body("available", equalTo("100.00"));
    books.send(TRANSFERS, transfer(books.till(), books.till(), "1.00")).then().statusCode(400);
    assertThat(books.balance("530")).isEqualTo("100.00");
    assertThat(
            sql.count(
                "select count(*) from treasury_transfer where company_id = ?", books.company.id))
        .isZero();
  }

  @Test
  void money_of_a_later_day_does_not_pay_on_an_earlier_one() {
    var yesterday = today().minusDays(1);
    books.fillTill("100.00");

    books
        .send(
            TRANSFERS,
            transfer(books.till(), books.bank(), "50.00")
                .replace("{", "{\"date\": \"" + yesterday + "\", "))
        .then()
        .statusCode(422)
        .body("code", equalTo("not-enough-cash"));
  }

  @Test
  void the_book_of_a_till_goes_on_from_day_to_day() {
    books.fillTill("100.00");
    books.fillTill("50.00");
    books.send(TRANSFERS, transfer(books.till(), books.bank(), "30.00")).then().statusCode(201);
    var path = TREASURY + "/" + books.till();

    books
        .company
        .as()
        .get(path + "/book?from=" + today() + "&to=" + today())
        .then()
        .statusCode(200)
        .body("opening", equalTo("0.00"))
        .body("closing", equalTo("120.00"))
        .body("days.size()", equalTo(1))
        .body("days[0].lines.balance", contains("100.00", "150.00", "120.00"));
    books
        .company
        .as()
        .get(path + "/book?from=" + today().plusDays(1) + "&to=" + today().plusDays(2))
        .then()
        .body("opening", equalTo("120.00"))
        .body("closing", equalTo("120.00"))
        .body("days.size()", equalTo(0));
    books
        .company
        .as()
        .get(path + "/book.csv")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .body(containsString("\"OPENING\""), containsString("\"CLOSING\",,150.00,30.00,120.00"));
    var html = books.company.as().get(path + "/book/paper?format=html&lang=fr");
    assertThat(html.statusCode()).isEqualTo(200);
    assertThat(html.contentType()).startsWith("text/html");
    assertThat(html.asString()).contains("Livre de caisse", "SARL Essai");
    assertThat(books.company.as().get(path + "/book/paper?lang=ar").asByteArray())
        .startsWith('%', 'P', 'D', 'F');
    books.company.as().get(path + "/book/paper?lang=de").then().statusCode(400);
    books.company.as().get(path + "/book?from=2026-02-30").then().statusCode(400);
    books.company.as().get(path + "/book?from=2020-01-01&to=2026-01-01").then().statusCode(400);
  }

  private String euros(String account) {
    return books
        .send(
            TREASURY,
            """
            {"kind": "BANK", "name": "Devises %s", "account": "%s", "journal": "BQ",
             "currency": "EUR"}"""
                .formatted(account, account))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void foreign_money_is_not_transferred_as_if_it_were_dinars() {
    var first = euros("515");
    var second = euros("517");

    books.send(TRANSFERS, transfer(first, second, "100.00")).then().statusCode(400);
    books.send(TRANSFERS, transfer(books.bank(), second, "100.00")).then().statusCode(400);
    assertThat(books.company.entries()).isZero();
  }

  @Test
  void a_transfer_is_not_taken_back_before_its_day() {
    books.fillTill("1000.00");
    String id = books.send(TRANSFERS, transfer(books.till(), books.bank(), "600.00")).path("id");

    books
        .send(TRANSFERS + "/" + id + "/cancel", "{\"date\": \"" + today().minusDays(1) + "\"}")
        .then()
        .statusCode(422)
        .body("code", equalTo("reversal-too-early"))
        .body("entryDate", equalTo(today().toString()));
    assertThat(books.balance("512")).isEqualTo("600.00");
    books.company.as().get(TRANSFERS + "/" + id).then().body("status", equalTo("POSTED"));
  }
}
