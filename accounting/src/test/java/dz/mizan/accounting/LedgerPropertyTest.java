package dz.mizan.accounting;

import static dz.mizan.accounting.Company.ENTRIES;
import static dz.mizan.accounting.Company.today;
import static dz.mizan.accounting.LedgerBooks.atOnce;
import static dz.mizan.accounting.LedgerBooks.credit;
import static dz.mizan.accounting.LedgerBooks.debit;
import static dz.mizan.accounting.LedgerBooks.forPartner;
import static dz.mizan.accounting.LedgerBooks.post;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is posted, refused, reversed, matched and undone, in whatever order and by how many at
 * once, the books are whole: debit = credit, balances and open items are what the lines add up to,
 * numbers have no gap, and every entry is under the seal of the one before.
 */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LedgerPropertyTest {
  private static final List<String> ACCOUNTS =
      List.of("101", "301", "401", "411", "4457", "512", "581", "600", "613", "700");
  private static final List<String> JOURNALS = List.of("OD", "BQ", "VE");
  private static final int ROUNDS = 12;
  private static final int AT_ONCE = 6;

  TestTokens tokens;
  Queues queues;
  Sql sql;

  @ParameterizedTest
  @ValueSource(longs = {20261126, 5, 1962})
  void any_sequence_of_operations_keeps_the_books_whole(long seed) {
    var random = new Random(seed);
    var company = Company.open(tokens, queues);
    var partners = List.of(LedgerBooks.partner(sql, company), LedgerBooks.partner(sql, company));
    for (int round = 0; round < ROUNDS; round++) {
      var seeds = IntStream.range(0, AT_ONCE).mapToLong(i -> random.nextLong()).toArray();
      var answers =
          atOnce(AT_ONCE, i -> new Operation(company, partners, new Random(seeds[i])).run());
      assertThat(answers)
          .as("seed %d, round %d", seed, round)
          .allMatch(answer -> answer.statusCode() < 500);
      if (round % 4 == 3) {
        requireWhole(company, seed);
      }
    }
    assertThat(company.entries()).as("seed %d", seed).isPositive();
  }

  private void requireWhole(Company company, long seed) {
    LedgerBooks.requireIntact(company);
    assertThat(
            sql.count(
                """
                select count(*) from (
                  select entry_id from entry_line where company_id = ?
                  group by entry_id having sum(debit) <> sum(credit)) wrong
                """,
                company.id))
        .as("seed %d: entries that do not balance", seed)
        .isZero();
    assertThat(
            sql.count(
                """
                select count(*) from (
                  select journal, fiscal_year from journal_entry where company_id = ?
                  group by 1, 2 having count(*) <> max(number) or min(number) <> 1) wrong
                """,
                company.id))
        .as("seed %d: journals with gaps", seed)
        .isZero();
    assertThat(
            sql.count(
                """
                select count(*) from open_item o where company_id = ?
                  and (remaining <> amount - matched or sign(remaining) not in (0, sign(amount)))
                """,
                company.id))
        .as("seed %d: open items beyond their amount", seed)
        .isZero();
    assertThat(
            sql.text(
                """
                select sum(debit) - sum(credit) from account_balance where company_id = ?
                """,
                company.id))
        .as("seed %d", seed)
        .isEqualTo("0.00");
    assertThat(
            sql.count(
                """
                select count(*) from open_item o
                join entry_line l on l.company_id = o.company_id and l.entry_id = o.entry_id
                  and l.line_no = o.line_no
                where o.company_id = ? and o.amount <> l.debit - l.credit
                """,
                company.id))
        .as("seed %d: open items that are not their lines", seed)
        .isZero();
    assertThat(
            sql.count(
                """
                select count(*) from outbox x where company_id = ? and type = 'entry.posted.v1'
                  and not exists (select from journal_entry e
                    where e.company_id = x.company_id and e.id = x.subject)
                """,
                company.id))
        .as("seed %d: events of entries that are not", seed)
        .isZero();
  }

  /** One thing that somebody does; what it is depends on the random numbers. */
  private record Operation(Company company, List<UUID> partners, Random random) {

    Response run() {
      return switch (random.nextInt(12)) {
        case 0, 1, 2 -> company.post(entry(false));
        case 3 -> company.post(entry(true));
        case 4 -> post(company, ENTRIES + "/batch", batch());
        case 5 -> draft();
        case 6, 7 -> reverse();
        case 8, 9 -> match();
        case 10 ->
            post(
                company,
                "/api/v1/matchings/automatic",
                "{\"account\": \"%s\"}".formatted(random.nextBoolean() ? "411" : "401"));
        default -> undo();
      };
    }

    private String entry(boolean isWrong) {
      var total = BigDecimal.ZERO;
      var lines = new java.util.ArrayList<String>();
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        // Few amounts, so that some settle each other.
        var amount = BigDecimal.valueOf(random.nextLong(1, 6) * 1000 + random.nextInt(2), 2);
        lines.add(debit(account(), amount.toPlainString(), partner()));
        total = total.add(amount);
      }
      var credit = isWrong && random.nextBoolean() ? total.add(new BigDecimal("0.01")) : total;
      lines.add(credit(isWrong ? "888" : account(), credit.toPlainString(), partner()));
      return Company.entry(
              JOURNALS.get(random.nextInt(JOURNALS.size())),
              today().minusMonths(random.nextInt(3)).toString(),
              String.join(",", lines))
          .replace("PJ-1", "PJ-" + random.nextInt(5));
    }

    private String account() {
      return ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
    }

    private String partner() {
      return random.nextInt(4) == 0
          ? ""
          : forPartner(partners.get(random.nextInt(partners.size())));
    }

    private String batch() {
      boolean isWrong = random.nextInt(3) == 0;
      int count = random.nextInt(1, 8);
      return IntStream.range(0, count)
          .mapToObj(i -> entry(isWrong && i == count - 1))
          .collect(Collectors.joining(",", "{\"entries\": [", "]}"));
    }

    private Response draft() {
      var written = post(company, "/api/v1/entry-drafts", entry(random.nextInt(3) == 0));
      return company
          .as()
          .header("If-Match", "*")
          .post("/api/v1/entry-drafts/" + written.path("id") + "/post");
    }

    private Response reverse() {
      var entries = company.as().get(ENTRIES + "?limit=100");
      List<String> ids = entries.path("items.id");
      return ids.isEmpty()
          ? entries
          : post(
              company,
              ENTRIES + "/" + ids.get(random.nextInt(ids.size())) + "/reverse",
              "{\"reason\": \"Erreur\"}");
    }

    // Any two lines, so that most are refused.
    private Response match() {
      var items = company.as().get("/api/v1/open-items?account=4&limit=100");
      List<String> ids = items.path("items.entryId");
      List<Integer> lines = items.path("items.lineNo");
      if (ids.size() < 2) {
        return items;
      }
      var amount = random.nextBoolean() ? "" : ", \"amount\": \"" + random.nextInt(1, 12) + ".00\"";
      var parts =
          IntStream.range(0, 2)
              .map(i -> random.nextInt(ids.size()))
              .mapToObj(
                  i ->
                      "{\"entryId\": \"%s\", \"lineNo\": %d%s}"
                          .formatted(ids.get(i), lines.get(i), amount))
              .collect(Collectors.joining(","));
      return post(company, "/api/v1/matchings", "{\"parts\": [" + parts + "]}");
    }

    private Response undo() {
      var matchings = company.as().get("/api/v1/matchings?undone=false&limit=100");
      List<String> ids = matchings.path("items.id");
      return ids.isEmpty()
          ? matchings
          : post(
              company, "/api/v1/matchings/" + ids.get(random.nextInt(ids.size())) + "/undo", "{}");
    }
  }
}
