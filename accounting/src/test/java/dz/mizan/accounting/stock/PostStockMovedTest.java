package dz.mizan.accounting.stock;

import static dz.mizan.accounting.Company.ENTRIES;
import static dz.mizan.accounting.Company.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PostStockMovedTest {
  private static final String DEAD_LETTERS = "mizan.accounting.dead-letters";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIPT, 125.00, 301, 380",
    "RECEIPT, -125.00, 380, 301",
    "ISSUE, -125.00, 600, 301",
    "ISSUE, 125.00, 301, 600",
    "ADJUSTMENT, 125.00, 301, 757",
    "ADJUSTMENT, -125.00, 657, 301",
    "TRANSFER_OUT, -125.00, 373, 301",
    "TRANSFER_OUT, 125.00, 301, 373",
    "TRANSFER_IN, 125.00, 301, 373",
    "TRANSFER_IN, -125.00, 373, 301",
    "RETURN_IN, 125.00, 301, 600",
    "RETURN_IN, -125.00, 600, 301",
    "RETURN_OUT, -125.00, 380, 301",
    "RETURN_OUT, 125.00, 301, 380",
    "SCRAP, -125.00, 657, 301",
    "SCRAP, 125.00, 301, 657",
    "COUNT, 125.00, 301, 757",
    "COUNT, -125.00, 657, 301",
    "REVALUATION, 125.00, 301, 380",
    "REVALUATION, -125.00, 380, 301",
  })
  void a_movement_is_booked_by_its_kind_and_sign(
      String kind, String value, String debit, String credit) {
    var event = UUID.randomUUID();
    company.stockMoved(event, kind, value, Instant.now());

    entry()
        .then()
        .body("journal", equalTo("ST"))
        .body("number", equalTo(1))
        .body("date", equalTo(today().toString()))
        .body("reference", equalTo("BL-77"))
        .body("lines.account", contains(debit, credit))
        .body("lines[0].debit", equalTo("125.00"))
        .body("lines[1].credit", equalTo("125.00"))
        .body("origin.type", equalTo("stock.moved"))
        .body("origin.eventId", equalTo(event.toString()))
        .body("postedBy", nullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIPT, -125.00, 380, 301, Annulation : Entrée en stock",
    "ISSUE, 125.00, 301, 600, Annulation : Sortie de stock",
    "ADJUSTMENT, 125.00, 301, 657, Annulation : Régularisation d'inventaire : manquant",
    "COUNT, -125.00, 757, 301, Annulation : Inventaire physique : excédent",
    "SCRAP, 125.00, 301, 657, Annulation : Mise au rebut",
    "TRANSFER_OUT, 125.00, 301, 373, Annulation : Transfert entre magasins : expédition",
  })
  void what_is_taken_back_touches_the_accounts_of_what_was_booked(
      String kind, String value, String debit, String credit, String label) {
    var lastMonth = today().minusMonths(1);
    company.stockTakenBack(UUID.randomUUID(), kind, value, lastMonth);

    entry()
        .then()
        .body("date", equalTo(lastMonth.toString()))
        .body("label", equalTo(label))
        .body("lines.account", contains(debit, credit));
  }

  @Test
  void a_company_of_before_these_kinds_gets_the_rules_that_it_lacks_and_keeps_its_own() {
    forget(company, "receipt.%");
    sql.update(
        "update posting_template_line set account = '302' where company_id = ?"
            + " and kind = 'receipt.increase' and account = '301'",
        company.id);
    var neighbour = Company.open(tokens, queues);
    forget(neighbour, "none");

    for (int i = 0; i < 8; i++) { // some at once
      company.stockMoved(UUID.randomUUID(), "SCRAP", "-1.00", Instant.now());
      company.stockMoved(UUID.randomUUID(), "TRANSFER_IN", "2.00", Instant.now());
    }
    company.stockMoved(UUID.randomUUID(), "RECEIPT", "5.00", Instant.now());

    await().atMost(Duration.ofSeconds(20)).until(() -> company.entries() == 17);
    assertThat(company.balance("657")).isEqualTo("8.00");
    assertThat(company.balance("373")).isEqualTo("-16.00");
    assertThat(company.balance("302")).isEqualTo("5.00");
    assertThat(templates(company)).isEqualTo(28);
    assertThat(templates(neighbour)).isZero();
  }

  @Test
  void whatever_moves_the_stock_accounts_are_the_value_of_the_stock_and_of_what_is_on_its_way() {
    var random = new Random(26);
    long stock = 0;
    long onItsWay = 0;
    int booked = 0;
    for (int i = 0; i < 80; i++) {
      var kind = StockMoved.Kind.values()[random.nextInt(StockMoved.Kind.values().length)];
      long centimes = random.nextLong(-100_000, 100_000);
      stock += centimes;
      onItsWay -= kind.name().startsWith("TRANSFER") ? centimes : 0;
      booked += centimes == 0 ? 0 : 1;
      var value = BigDecimal.valueOf(centimes, 2).toPlainString();
      var event = UUID.randomUUID();
      if (random.nextBoolean()) {
        company.stockTakenBack(event, kind.name(), value, today());
      } else {
        company.stockMoved(event, kind.name(), value, Instant.now());
      }
    }

    int entries = booked;
    await().atMost(Duration.ofSeconds(30)).until(() -> company.entries() == entries);
    assertThat(company.balance("301")).isEqualTo(BigDecimal.valueOf(stock, 2).toPlainString());
    assertThat(company.balance("373")).isEqualTo(BigDecimal.valueOf(onItsWay, 2).toPlainString());
  }

  @ParameterizedTest
  @CsvSource({"RECEIPT, RECEIPT", "COUNT, RECEIPT"})
  void the_same_message_twice_is_one_entry(String kind, String other) {
    var event = UUID.randomUUID();
    var now = Instant.now();
    company.stockMoved(event, kind, "10.00", now);
    company.stockMoved(event, kind, "10.00", now);
    company.stockMoved(UUID.randomUUID(), other, "1.00", now);

    awaitBalance("301", "11.00");
    staysAt(2);
  }

  @Test
  void an_event_that_comes_around_the_inbox_is_still_one_entry() {
    var event = UUID.randomUUID();
    company.stockMoved(event, "RECEIPT", "10.00", Instant.now());
    awaitBalance("301", "10.00");
    sql.update("delete from inbox where company_id = ? and event_id = ?", company.id, event);

    company.stockMoved(event, "RECEIPT", "10.00", Instant.now());
    company.stockMoved(UUID.randomUUID(), "RECEIPT", "1.00", Instant.now());

    awaitBalance("301", "11.00");
    staysAt(2);
  }

  @Test
  void the_largest_values_add_up() {
    for (int i = 0; i < 3; i++) {
      company.stockMoved(UUID.randomUUID(), "RECEIPT", "999999999999999.99", Instant.now());
    }

    awaitBalance("301", "2999999999999999.97");
  }

  @Test
  void a_movement_without_value_makes_no_entry() {
    company.stockMoved(UUID.randomUUID(), "ADJUSTMENT", "0.00", Instant.now());
    company.stockMoved(UUID.randomUUID(), "RECEIPT", "1.00", Instant.now());

    awaitBalance("301", "1.00");
    assertThat(company.entries()).isEqualTo(1);
  }

  @Test
  void the_date_is_that_of_algiers_and_its_year_opens() {
    // Half an hour before midnight UTC it is the next year in Algiers.
    company.stockMoved(UUID.randomUUID(), "RECEIPT", "1.00", Instant.parse("2019-12-31T23:30:00Z"));

    entry().then().body("date", equalTo("2020-01-01")).body("fiscalYear", equalTo(2020));
  }

  @ParameterizedTest
  @CsvSource({"THEFT, 1.00", "RECEIPT, 1.005", "RECEIPT, much", "RECEIPT, 1e30"})
  void what_cannot_be_booked_becomes_a_dead_letter(String kind, String value) {
    company.stockMoved(UUID.randomUUID(), kind, value, Instant.now());

    await()
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions() // the queue is made for the first letter
        .until(
            () ->
                queues
                    .take(DEAD_LETTERS)
                    .filter(letter -> letter.body().contains(company.id.toString()))
                    .isPresent());
    assertThat(company.entries()).isZero();
  }

  @Test
  void many_movements_are_numbered_without_gap() {
    for (int i = 0; i < 40; i++) {
      company.stockMoved(UUID.randomUUID(), "RECEIPT", "1.00", Instant.now());
    }

    awaitBalance("380", "-40.00");
    assertThat(
            sql.text(
                "select min(number) || '-' || max(number) || '/' || count(distinct number)"
                    + " from journal_entry where company_id = ?",
                company.id))
        .isEqualTo("1-40/40");
  }

  @Test
  void what_was_lost_on_its_way_is_booked_once_and_leaves_nothing_in_transit() {
    company.stockMoved(UUID.randomUUID(), "TRANSFER_OUT", "-100.00", Instant.now());
    company.stockMoved(UUID.randomUUID(), "TRANSFER_IN", "70.25", Instant.now());
    var event = UUID.randomUUID();
    shortageClosed(event, "29.75");
    shortageClosed(event, "29.75");
    shortageClosed(UUID.randomUUID(), "0.00");

    await().atMost(Duration.ofSeconds(20)).until(() -> "29.75".equals(company.balance("657")));
    staysAt(3);
    assertThat(company.balance("373")).isEqualTo("0.00");
    assertThat(company.balance("301")).isEqualTo("-29.75");
  }

  @Test
  void landed_costs_of_goods_that_had_gone_are_an_expense_until_they_are_cancelled() {
    var cost = UUID.randomUUID();
    var allocated = UUID.randomUUID();
    var lastMonth = today().minusMonths(1);
    landedCost("allocated", allocated, cost, lastMonth, "\"expense\": \"25.00\"");
    landedCost("allocated", allocated, cost, lastMonth, "\"expense\": \"25.00\"");
    landedCost("allocated", UUID.randomUUID(), UUID.randomUUID(), today(), "\"expense\": \"0.00\"");

    entry()
        .then()
        .body("date", equalTo(lastMonth.toString()))
        .body("reference", equalTo("FT-88"))
        .body("lines.account", contains("600", "380"))
        .body("lines[0].debit", equalTo("25.00"));

    landedCost(
        "cancelled",
        UUID.randomUUID(),
        cost,
        lastMonth,
        "\"expense\": \"25.00\", \"reversedExpense\": \"40.00\"");
    await().atMost(Duration.ofSeconds(20)).until(() -> company.entries() == 2);
    assertThat(
            sql.text(
                "select sum(debit - credit) from entry_line where company_id = ?"
                    + " and account = '380'",
                company.id))
        .isEqualTo("15.00");
    staysAt(2);
  }

  private void landedCost(String what, UUID event, UUID cost, LocalDate on, String amounts) {
    company.publish(
        "inventory.landed-cost." + what + ".v1",
        event,
        cost,
        """
        {"landedCostId": "%s", "status": "ALLOCATED", "method": "VALUE", "reference": "FT-88",
         "allocatedOn": "%s", %s, "currency": "DZD"}"""
            .formatted(cost, on, amounts));
  }

  private void shortageClosed(UUID event, String value) {
    company.publish(
        "inventory.transfer.shortage-closed.v1",
        event,
        UUID.randomUUID(),
        """
        {"transferId": "%s", "number": "TR-2026-000001", "fromWarehouseId": "%s",
         "reason": "volé", "value": {"amount": "%s", "currency": "DZD"}, "lines": []}"""
            .formatted(UUID.randomUUID(), UUID.randomUUID(), value));
  }

  private void forget(Company of, String allBut) {
    for (var table : new String[] {"posting_template_line", "posting_template"}) {
      sql.update(
          "delete from " + table + " where company_id = ? and kind not like ?", of.id, allBut);
    }
  }

  private long templates(Company of) {
    return sql.count("select count(*) from posting_template where company_id = ?", of.id);
  }

  private Response entry() {
    await().until(() -> company.entries() == 1);
    String id = company.as().get(ENTRIES).path("items[0].id");
    return company.as().get(ENTRIES + "/" + id);
  }

  private void staysAt(int entries) {
    await().during(Duration.ofMillis(300)).until(() -> company.entries() == entries);
  }

  private void awaitBalance(String account, String amount) {
    await().atMost(Duration.ofSeconds(20)).until(() -> amount.equals(company.balance(account)));
  }
}
