package dz.mizan.accounting.balance;

import static dz.mizan.accounting.Company.TRIAL_BALANCE;
import static dz.mizan.accounting.Company.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class TrialBalanceTest {
  private static final List<String> ACCOUNTS =
      List.of("101", "301", "380", "411", "445", "512", "600", "700", "5121");

  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void only_accounts_with_movement_are_shown_in_french_by_default() {
    var company = Company.open(tokens, queues);
    company.post("OD", "512", "101", "100.00");
    company.post("BQ", "411", "512", "30.00");

    company
        .as()
        .get(TRIAL_BALANCE)
        .then()
        .statusCode(200)
        .body("year", equalTo(today().getYear()))
        .body("items.account", contains("101", "411", "512"))
        .body("items[2].name", startsWith("Banques"))
        .body("items[2].debit", equalTo(dzd("100.00")))
        .body("items[2].credit", equalTo(dzd("30.00")))
        .body("items[2].balance", equalTo(dzd("70.00")))
        .body("items[0].balance", equalTo(dzd("-100.00")))
        .body("totalDebit", equalTo(dzd("130.00")))
        .body("totalCredit", equalTo(dzd("130.00")));
  }

  @Test
  void names_follow_the_language_asked_for() {
    var company = Company.open(tokens, queues);
    company.post("OD", "512", "101", "100.00");

    for (var expected : Map.of("en", "Bank", "ar-DZ", "بنوك", "de", "Banques").entrySet()) {
      company
          .as()
          .header("Accept-Language", expected.getKey())
          .get(TRIAL_BALANCE)
          .then()
          .body("items[1].name", startsWith(expected.getValue()));
    }
  }

  @Test
  void each_year_has_its_own() {
    var company = Company.open(tokens, queues);
    var before = today().getYear() - 1;
    company.post(
        Company.entry(
            "OD",
            before + "-12-31",
            "{\"account\": \"512\", \"debit\": 8}, {\"account\": \"101\", \"credit\": 8}"));

    company.as().get(TRIAL_BALANCE).then().body("items.size()", equalTo(0));
    company
        .as()
        .get(TRIAL_BALANCE + "?year=" + before)
        .then()
        .body("year", equalTo(before))
        .body("totalDebit.amount", equalTo("8.00"));
    company
        .as()
        .get(TRIAL_BALANCE + "?year=1999")
        .then()
        .statusCode(200)
        .body("totalDebit.amount", equalTo("0.00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?year=0", "?year=99999"})
  void bad_years_are_told(String query) {
    Company.open(tokens, queues)
        .as()
        .get(TRIAL_BALANCE + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", contains("year"));
  }

  /** Whatever is posted and refused, balances are what the accepted lines add up to. */
  @Test
  void any_sequence_of_entries_keeps_debit_and_credit_and_lines_equal() {
    var company = Company.open(tokens, queues);
    var random = new Random(7);
    var expected = new TreeMap<String, BigDecimal>();
    for (int i = 0; i < 60; i++) {
      postOne(company, random, expected);
    }

    var balance = company.as().get(TRIAL_BALANCE);
    assertThat(balance.<String>path("totalDebit.amount"))
        .isEqualTo(balance.path("totalCredit.amount"))
        .isEqualTo(sql.text("select sum(debit) from entry_line where company_id = ?", company.id))
        .isEqualTo(sql.text("select sum(credit) from entry_line where company_id = ?", company.id));
    var shown = new TreeMap<String, BigDecimal>();
    for (var item : balance.<List<Map<String, Object>>>path("items")) {
      var amount = ((Map<?, ?>) item.get("balance")).get("amount").toString();
      shown.put(item.get("account").toString(), new BigDecimal(amount));
    }
    assertThat(shown).isEqualTo(expected);
  }

  private static void postOne(Company company, Random random, Map<String, BigDecimal> expected) {
    var lines = new ArrayList<String>();
    var moved = new TreeMap<String, BigDecimal>();
    var total = BigDecimal.ZERO.setScale(2);
    for (int i = random.nextInt(4); i >= 0; i--) {
      var account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
      var amount = BigDecimal.valueOf(random.nextLong(1, 10_000_000), 2);
      lines.add("{\"account\": \"%s\", \"debit\": \"%s\"}".formatted(account, amount));
      moved.merge(account, amount, BigDecimal::add);
      total = total.add(amount);
    }
    boolean refused = random.nextInt(4) == 0;
    var credit = refused ? total.add(new BigDecimal("0.01")) : total;
    lines.add("{\"account\": \"700\", \"credit\": \"%s\"}".formatted(credit));
    moved.merge("700", credit.negate(), BigDecimal::add);

    company
        .post(Company.entry("OD", today().toString(), String.join(",", lines)))
        .then()
        .statusCode(refused ? 422 : 201);
    if (!refused) {
      moved.forEach((account, amount) -> expected.merge(account, amount, BigDecimal::add));
    }
  }

  private static Map<String, String> dzd(String amount) {
    return Map.of("amount", amount, "currency", "DZD");
  }
}
