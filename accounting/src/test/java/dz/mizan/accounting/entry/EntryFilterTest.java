package dz.mizan.accounting.entry;

import static dz.mizan.accounting.Company.ENTRIES;
import static dz.mizan.accounting.Company.today;
import static dz.mizan.accounting.LedgerBooks.credit;
import static dz.mizan.accounting.LedgerBooks.debit;
import static dz.mizan.accounting.LedgerBooks.forPartner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.LedgerBooks;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class EntryFilterTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void entries_are_found_by_what_they_are() {
    var company = Company.open(tokens, queues);
    var partner = LedgerBooks.partner(sql, company);
    var sale =
        LedgerBooks.posted(
            company,
            debit("4111", "119.00", forPartner(partner)),
            credit("700", "100.00", ""),
            credit("4457", "19.00", ""));
    var rent =
        company
            .post(
                Company.entry("OD", "613", "512", "60000.00")
                    .replace("Essai", "Loyer de novembre")
                    .replace("PJ-1", "Q-11"))
            .<String>path("id");
    var old =
        LedgerBooks.posted(
            company, today().minusYears(1), debit("512", "5.00", ""), credit("101", "5.00", ""));

    found(company, "account=411", sale);
    found(company, "account=4112");
    found(company, "partnerId=" + partner, sale);
    found(company, "amount=119", sale);
    found(company, "amount=19.00", sale);
    found(company, "amount=60000&account=6", rent);
    found(company, "q=LOYER", rent);
    found(company, "q=q-11", rent);
    found(company, "q=%25");
    found(company, "year=" + (today().getYear() - 1), old);
    found(company, "number=2", rent);
    found(company, "number=1&year=" + today().getYear() + "&journal=OD", sale);
    found(company, "origin=invoice");
    found(company, "originId=" + partner);
  }

  private static void found(Company company, String query, String... ids) {
    var answer = company.as().get(ENTRIES + "?" + query).then().statusCode(200);
    if (ids.length == 0) {
      answer.body("items.size()", equalTo(0));
    } else {
      answer.body("items.id", contains(ids));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?account=x",
        "?partnerId=x",
        "?amount=0",
        "?amount=1.001",
        "?amount=x",
        "?year=0",
        "?number=0",
        "?number=x",
        "?origin=A%20B",
        "?originId=1",
        "?q=%00"
      })
  void bad_filters_are_told_and_never_a_failure(String query) {
    int status =
        Company.open(tokens, queues)
            .as()
            .urlEncodingEnabled(false)
            .get(ENTRIES + query)
            .statusCode();
    org.assertj.core.api.Assertions.assertThat(status).isIn(400, 404);
  }
}
