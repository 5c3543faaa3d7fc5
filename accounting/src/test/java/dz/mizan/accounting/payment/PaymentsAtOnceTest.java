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
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two who take the same money, or settle the same document. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PaymentsAtOnceTest {
  @Inject PostEntry postEntry;
  @Inject CompanyTransactions transactions;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void of_twenty_payments_of_one_invoice_as_many_are_taken_as_it_has_room_for() {
    var books = new Books(Company.open(tokens, queues), sql, postEntry, transactions);
    var atlas = books.partner("SARL Atlas");
    var invoice = books.invoice(atlas, "500.00");

    var answers = atOnce(20, i -> books.received(atlas, "150.00", allocation(invoice, "100.00")));

    assertThat(answers).allMatch(one -> one.statusCode() == 201 || one.statusCode() == 422);
    assertThat(answers.stream().filter(one -> one.statusCode() == 201)).hasSize(5);
    assertThat(books.open(invoice)).isEqualTo("0.00");
    var numbers =
        answers.stream()
            .filter(one -> one.statusCode() == 201)
            .map(one -> one.<String>path("number"))
            .sorted()
            .toList();
    int year = Company.today().getYear();
    assertThat(numbers)
        .isEqualTo(
            IntStream.rangeClosed(1, 5).mapToObj(n -> "RG-%d-%06d".formatted(year, n)).toList());
  }

  @Test
  void a_till_does_not_pay_the_same_money_twice() {
    var books = new Books(Company.open(tokens, queues), sql, postEntry, transactions);
    var atlas = books.partner("SARL Atlas");
    books.fillTill("250.00");
    var till = books.till();

    var answers = atOnce(10, i -> books.pay("MADE", "SUPPLIER", atlas, till, "CASH", "100.00", ""));

    assertThat(answers.stream().filter(one -> one.statusCode() == 201)).hasSize(2);
    assertThat(answers.stream().filter(one -> one.statusCode() == 422)).hasSize(8);
    assertThat(books.balance("530")).isEqualTo("50.00");
  }

  @Test
  void cancelling_and_allocating_at_once_leaves_one_of_them_done() {
    var books = new Books(Company.open(tokens, queues), sql, postEntry, transactions);
    var atlas = books.partner("SARL Atlas");
    for (int round = 0; round < 5; round++) {
      var invoice = books.invoice(atlas, "100.00");
      String payment = books.received(atlas, "100.00").path("id");

      var answers =
          atOnce(
              2,
              i ->
                  i == 0
                      ? books.send(PAYMENTS + "/" + payment + "/cancel", "{}")
                      : books.send(
                          PAYMENTS + "/" + payment + "/allocations",
                          "{\"allocations\": [" + allocation(invoice, "100.00") + "]}"));

      assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 409);
    }
  }

  private static List<Response> atOnce(int count, IntFunction<Response> request) {
    try (var threads = Executors.newFixedThreadPool(10)) {
      return IntStream.range(0, count)
          .mapToObj(i -> threads.submit(() -> request.apply(i)))
          .toList()
          .stream()
          .map(
              future -> {
                try {
                  return future.get();
                } catch (Exception e) {
                  throw new AssertionError(e);
                }
              })
          .toList();
    }
  }
}
