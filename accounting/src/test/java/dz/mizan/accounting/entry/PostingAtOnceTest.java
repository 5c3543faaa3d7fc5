package dz.mizan.accounting.entry;

import static dz.mizan.accounting.Company.ENTRIES;
import static dz.mizan.accounting.Company.TRIAL_BALANCE;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PostingAtOnceTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void fifty_postings_at_once_in_one_journal_are_numbered_1_to_50() {
    var company = Company.open(tokens, queues);

    var answers =
        atOnce(
            50,
            i ->
                i % 5 == 4
                    ? company.post("OD", "512", "999", "1.00")
                    : company.post("OD", i % 2 == 0 ? "512" : "101", "411", "1.00"));
    var rest = atOnce(10, i -> company.post("OD", "512", "411", "1.00"));

    var numbers =
        Stream.concat(answers.stream(), rest.stream())
            .filter(answer -> answer.statusCode() == 201)
            .map(answer -> answer.<Integer>path("number"))
            .sorted()
            .toList();
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
    assertThat(company.balance("411")).isEqualTo("-50.00");
  }

  @Test
  void opposite_postings_at_once_do_not_lock_each_other_out() {
    var company = Company.open(tokens, queues);

    var answers =
        atOnce(
            40,
            i ->
                i % 2 == 0
                    ? company.post("OD", "512", "101", "1.00")
                    : company.post("BQ", "101", "512", "1.00"));

    assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
    assertThat(company.balance("512")).isEqualTo("0.00");
  }

  @Test
  void twenty_identical_requests_with_one_key_post_one_entry() {
    var company = Company.open(tokens, queues);
    var body = Company.entry("OD", "512", "101", "7.00");

    var answers =
        atOnce(
            20,
            i ->
                company
                    .as()
                    .header("Idempotency-Key", "the-same")
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(ENTRIES));

    assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
    assertThat(answers.stream().map(answer -> answer.path("id")).distinct()).hasSize(1);
    assertThat(company.entries()).isEqualTo(1);
    assertThat(company.balance("512")).isEqualTo("7.00");
    assertThat(
            sql.count(
                "select count(*) from outbox where company_id = ? and type = 'entry.posted.v1'",
                company.id))
        .isEqualTo(1);
  }

  @Test
  void two_hundred_requests_of_four_companies_at_once_stay_apart() {
    var companies = Stream.generate(() -> Company.open(tokens, queues)).limit(4).toList();

    var answers =
        atOnce(
            200,
            i -> {
              var company = companies.get(i % 4);
              return i % 8 < 4
                  ? company.post("OD", "512", "101", (i % 4 + 1) + ".00")
                  : company.as().get(TRIAL_BALANCE);
            });

    assertThat(answers).allMatch(answer -> answer.statusCode() < 300);
    var ids = new HashSet<String>();
    for (int c = 0; c < 4; c++) {
      var page = companies.get(c).as().get(ENTRIES + "?limit=200");
      assertThat(page.<List<String>>path("items.totalDebit"))
          .hasSize(25)
          .containsOnly((c + 1) + ".00");
      ids.addAll(page.path("items.id"));
      assertThat(companies.get(c).balance("512")).isEqualTo(25 * (c + 1) + ".00");
    }
    assertThat(ids).hasSize(100);
  }

  private static List<Response> atOnce(int count, IntFunction<Response> request) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
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
