package dz.mizan.accounting.credit;

import static dz.mizan.accounting.Company.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.accounting.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AgedBalanceTest {
  private static final String CUSTOMERS = "/api/v1/aged-balances/customers";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;
  private Debtors debtors;
  private UUID customer;

  @BeforeEach
  void customer() {
    company = Company.open(tokens, queues);
    debtors = new Debtors(stack, company);
    customer = debtors.customer("C-1");
  }

  @Test
  void what_is_open_is_put_into_its_age() {
    var old = today().minusDays(200);
    debtors.invoice(customer, "1.00", old, today());
    debtors.invoice(customer, "2.00", old, today().minusDays(1));
    debtors.invoice(customer, "4.00", old, today().minusDays(30));
    debtors.invoice(customer, "8.00", old, today().minusDays(31));
    debtors.invoice(customer, "16.00", old, today().minusDays(90));
    debtors.invoice(customer, "32.00", old, today().minusDays(91));
    debtors.payment(customer, "5.00", today());

    company
        .as()
        .get(CUSTOMERS)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].code", equalTo("C-1"))
        .body("totals.notDue", equalTo("1.00"))
        .body("totals.days1To30", equalTo("6.00"))
        .body("totals.days31To60", equalTo("8.00"))
        .body("totals.days61To90", equalTo("16.00"))
        .body("totals.over90", equalTo("32.00"))
        .body("totals.unallocated", equalTo("-5.00"))
        .body("totals.total", equalTo("58.00"))
        .body("nextCursor", nullValue());
    assertThat(company.as().get(CUSTOMERS + "?format=csv").asString())
        .contains("\"C-1\",\"SARL C-1\",1.00,6.00,8.00,16.00,32.00,-5.00,58.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"})
  void today_is_that_of_the_company(String zone) {
    sql.update("update ledger set zone = ? where company_id = ?", zone, company.id);
    var today = LocalDate.now(ZoneId.of(zone));

    company.as().get(CUSTOMERS).then().body("on", equalTo(today.toString()));
    company
        .as()
        .get(CUSTOMERS + "?format=csv")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", containsString("aged-customers-" + today + ".csv"));
    company
        .as()
        .get("/api/v1/customer-statements/" + customer)
        .then()
        .body("from", equalTo(today.withDayOfYear(1).toString()))
        .body("to", equalTo(today.toString()));
  }

  @Test
  void on_a_day_before_its_payment_an_invoice_is_open() {
    var invoice = debtors.invoice(customer, "100.00", today().minusDays(60), today().minusDays(30));
    debtors.match(invoice, debtors.payment(customer, "100.00", today().minusDays(10)), "100.00");

    company.as().get(CUSTOMERS).then().body("items", hasSize(0));
    company
        .as()
        .get(CUSTOMERS + "?on=" + today().minusDays(11))
        .then()
        .body("totals.days1To30", equalTo("100.00"))
        .body("totals.total", equalTo("100.00"));
    company.as().get(CUSTOMERS + "?on=" + today().minusDays(10)).then().body("items", hasSize(0));
    company.as().get(CUSTOMERS + "?on=" + today().minusDays(61)).then().body("items", hasSize(0));
  }

  @Test
  void suppliers_are_owed_above_zero() {
    debtors.bill(customer, "70.00", today(), today().plusDays(30));

    company
        .as()
        .get("/api/v1/aged-balances/suppliers")
        .then()
        .body("totals.notDue", equalTo("70.00"));
    company.as().get(CUSTOMERS).then().body("items", hasSize(0));
  }

  @Test
  void pages_follow_each_other() {
    for (int i = 2; i <= 5; i++) {
      debtors.invoice(debtors.customer("C-" + i), "10.00", today(), today());
    }
    String cursor =
        company
            .as()
            .get(CUSTOMERS + "?limit=3")
            .then()
            .body("items", hasSize(3))
            .body("totals.total", equalTo("40.00"))
            .extract()
            .path("nextCursor");
    company
        .as()
        .get(CUSTOMERS + "?limit=3&cursor=" + cursor)
        .then()
        .body("items", hasSize(1))
        .body("items[0].code", equalTo("C-5"))
        .body("totals", nullValue());
  }

  @Test
  void any_history_adds_up_on_any_day() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var balance = new BigDecimal[40];
    Arrays.fill(balance, BigDecimal.ZERO);
    for (int i = 0; i < 30; i++) {
      int day = random.nextInt(30);
      var amount = BigDecimal.valueOf(1 + random.nextInt(100_000), 2);
      var invoice =
          debtors.invoice(
              customer,
              amount.toPlainString(),
              today().minusDays(39 - day),
              today().minusDays(random.nextInt(120)));
      add(balance, day, amount);
      if (random.nextBoolean()) {
        int later = day + random.nextInt(40 - day);
        var part = amount.min(BigDecimal.valueOf(1 + random.nextInt(100_000), 2));
        var payment =
            debtors.payment(customer, part.toPlainString(), today().minusDays(39 - later));
        add(balance, later, part.negate());
        debtors.match(invoice, payment, part.toPlainString());
      }
    }
    for (int day : new int[] {5, 17, 28, 39}) {
      String total =
          company.as().get(CUSTOMERS + "?on=" + today().minusDays(39 - day)).path("totals.total");
      assertThat(new BigDecimal(total)).as("seed %d", seed).isEqualByComparingTo(balance[day]);
    }
  }

  @Test
  void bad_days_and_cursors_are_refused() {
    company.as().get(CUSTOMERS + "?on=2026-02-30").then().statusCode(400);
    company.as().get(CUSTOMERS + "?on=x").then().statusCode(400);
    company.as().get(CUSTOMERS + "?cursor=x").then().statusCode(400);
    company.as().get(CUSTOMERS + "?format=pdf").then().statusCode(400);
    company.as().get("/api/v1/aged-balances/others").then().statusCode(404);
  }

  @Test
  void a_statement_goes_from_its_opening_to_its_closing() {
    debtors.invoice(customer, "100.00", today().minusDays(40), today().minusDays(10));
    var invoice = debtors.invoice(customer, "50.00", today().minusDays(5), today().plusDays(25));
    debtors.match(invoice, debtors.payment(customer, "20.00", today()), "20.00");

    var statement = "/api/v1/customer-statements/" + customer;
    company
        .as()
        .get(statement + "?from=" + today().minusDays(30) + "&to=" + today())
        .then()
        .statusCode(200)
        .body("opening", equalTo("100.00"))
        .body("movements.balance", equalTo(List.of("150.00", "130.00")))
        .body("closing", equalTo("130.00"))
        .body("openItems.remaining", equalTo(List.of("100.00", "30.00")));
    assertThat(company.as().get(statement + "/csv?from=" + today().minusDays(30)).asString())
        .contains("Opening")
        .contains("130.00");
    company.as().get(statement + "?from=2026-02-01&to=2026-01-01").then().statusCode(400);
    assertThat(company.as().get(statement + "/paper?format=html").asString())
        .contains("Relevé de compte", "SARL C-1", "130,00");
    company
        .as()
        .get(statement + "/paper?lang=ar")
        .then()
        .statusCode(200)
        .contentType("application/pdf");
    var other = Company.open(tokens, queues);
    other.as().get(statement + "/paper").then().statusCode(404);
    other.as().get(statement).then().statusCode(404);
    other.as().get(statement + "/csv").then().statusCode(404);
  }

  private static void add(BigDecimal[] balance, int from, BigDecimal amount) {
    for (int day = from; day < balance.length; day++) {
      balance[day] = balance[day].add(amount);
    }
  }
}
