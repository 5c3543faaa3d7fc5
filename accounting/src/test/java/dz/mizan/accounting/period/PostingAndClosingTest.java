package dz.mizan.accounting.period;

import static dz.mizan.accounting.Books.LAST_YEAR;
import static dz.mizan.accounting.Books.month;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.accounting.Books;
import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Posting and closing at once have one order: no entry comes into a month after it is closed. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PostingAndClosingTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void sixty_postings_and_ten_closings_at_once_leave_no_entry_in_a_closed_month() {
    var company = Company.open(tokens, queues);
    Books.post(company, "OD", LAST_YEAR + "-01-01", "512", "101", "1.00").then().statusCode(201);
    var work = new ArrayList<Callable<Response>>();
    for (int i = 0; i < 60; i++) {
      work.add(() -> Books.post(company, "OD", LAST_YEAR + "-01-10", "512", "101", "1.00"));
    }
    for (int i = 0; i < 10; i++) {
      work.add(() -> month(company, LAST_YEAR, 1, "close"));
    }
    long seed = System.nanoTime();
    Collections.shuffle(work, new Random(seed));

    var answers = Books.atOnce(work);

    assertThat(answers).as("seed %d", seed).allMatch(answer -> answer.statusCode() < 500);
    long posted = answers.stream().filter(answer -> answer.statusCode() == 201).count();
    long refused = answers.stream().filter(answer -> answer.statusCode() == 422).count();
    assertThat(posted + refused).isEqualTo(60);
    assertThat(answers.stream().filter(answer -> answer.statusCode() == 200)).hasSize(1);
    // Numbers have no gap, whoever was refused; nothing was posted after the closing was noted.
    assertThat(
            sql.count(
                "select max(number) from journal_entry where company_id = ? and fiscal_year = ?",
                company.id,
                LAST_YEAR))
        .isEqualTo(posted + 1);
    assertThat(
            sql.count(
                "select count(*) from journal_entry where company_id = ? and posted_at > (select"
                    + " max((data ->> 'closedAt')::timestamptz) from outbox where company_id = ?"
                    + " and type = 'period.closed.v1')",
                company.id,
                company.id))
        .isZero();
  }
}
