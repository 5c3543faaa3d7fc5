package dz.mizan.accounting.payment;

import static dz.mizan.accounting.payment.Books.PAYMENTS;
import static dz.mizan.accounting.payment.Books.allocation;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to payments in whatever order, the books stay right. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PaymentPropertyTest {
  @Inject PostEntry postEntry;
  @Inject CompanyTransactions transactions;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @ParameterizedTest
  @ValueSource(longs = {1, 42, 20261126})
  void any_sequence_of_steps_keeps_what_is_allocated_within_what_is_open(long seed) {
    var random = new Random(seed);
    var books = new Books(Company.open(tokens, queues), sql, postEntry, transactions);
    var partner = books.partner("Atlas");
    var invoices = new ArrayList<UUID>();
    var payments = new ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      var answer = step(books, random, partner, invoices, payments);
      assertThat(answer == null ? 200 : answer.statusCode())
          .as("seed %d, step %d: %s", seed, i, answer == null ? "" : answer.asString())
          .isLessThan(500);
    }
    requireRight(books.company.id, "seed " + seed);
  }

  private static Response step(
      Books books, Random random, UUID partner, List<UUID> invoices, List<String> payments) {
    switch (random.nextInt(8)) {
      case 0, 1 -> {
        invoices.add(books.invoice(partner, amount(random, 1000)));
        return null;
      }
      case 2, 3 -> {
        var method = random.nextBoolean() ? "TRANSFER" : "CHEQUE";
        var further = random.nextInt(3) == 0 ? "\"oldestFirst\": true," : "";
        var made =
            books.pay(
                "RECEIVED",
                "CUSTOMER",
                partner,
                books.bank(),
                method,
                amount(random, 1500),
                further,
                further.isEmpty() ? some(random, invoices) : new String[0]);
        if (made.statusCode() == 201) {
          payments.add(made.path("id"));
        }
        return made;
      }
      case 4 -> {
        return payments.isEmpty()
            ? null
            : books.send(
                PAYMENTS + "/" + any(random, payments) + "/allocations",
                "{\"allocations\": [" + String.join(", ", some(random, invoices)) + "]}");
      }
      case 5 -> {
        if (payments.isEmpty()) {
          return null;
        }
        var payment = any(random, payments);
        List<String> standing =
            books
                .company
                .as()
                .get(PAYMENTS + "/" + payment)
                .path("allocations.findAll { !it.undone }.id");
        return standing.isEmpty()
            ? null
            : books.send(
                PAYMENTS + "/" + payment + "/allocations/" + any(random, standing) + "/undo", "{}");
      }
      default -> {
        var steps =
            List.of("cancel", "cheque/deposit", "cheque/clear", "cheque/bounce", "write-off");
        return payments.isEmpty()
            ? null
            : books.send(PAYMENTS + "/" + any(random, payments) + "/" + any(random, steps), "{}");
      }
    }
  }

  private static String[] some(Random random, List<UUID> invoices) {
    return invoices.isEmpty()
        ? new String[0]
        : new String[] {
          allocation(
              any(random, invoices),
              amount(random, 800),
              random.nextInt(4) == 0 ? "5.00" : "0.00",
              random.nextInt(4) == 0 ? "0.37" : "0.00")
        };
  }

  private static String amount(Random random, int most) {
    return BigDecimal.valueOf(1 + random.nextInt(most * 100), 2).toPlainString();
  }

  private static <T> T any(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void requireRight(UUID company, String seed) {
    none(
        seed,
        "select 1 from open_item where company_id = ? and (abs(matched) > abs(amount)"
            + " or sign(remaining) = -sign(amount))",
        company);
    none(
        seed,
        "select 1 from payment p where p.company_id = ? and p.allocated <> (select"
            + " coalesce(sum(a.amount), 0) from payment_allocation a where a.company_id ="
            + " p.company_id and a.payment_id = p.id and not a.undone)",
        company);
    none(
        seed,
        "select 1 from payment p join open_item o on o.company_id = p.company_id and o.entry_id ="
            + " p.entry_id and o.line_no = 2 where p.company_id = ? and p.status = 'POSTED'"
            + " and abs(o.matched) <> p.allocated",
        company);
    none(
        seed,
        "select 1 from entry_line where company_id = ? group by entry_id"
            + " having sum(debit) <> sum(credit)",
        company);
    none(
        seed,
        "select 1 from (select account, sum(debit - credit) as kept from account_balance where"
            + " company_id = ? group by 1) b where kept <> (select sum(debit - credit) from"
            + " entry_line l where l.company_id = ? and l.account = b.account)",
        company,
        company);
    none(
        seed,
        "select 1 from (select number, row_number() over (order by number) as n from payment"
            + " where company_id = ?) p where right(number, 6)::int <> n",
        company);
  }

  private void none(String seed, String sql, Object... parameters) {
    assertThat(this.sql.rows(sql, parameters)).as(seed + ": " + sql).isEmpty();
  }
}
