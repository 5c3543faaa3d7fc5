package dz.mizan.accounting;

import dz.mizan.local.test.Sql;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What tests of the ledger have in common. */
public final class LedgerBooks {
  private LedgerBooks() {}

  /** A partner of the company, both customer and supplier. */
  public static UUID partner(Sql sql, Company company) {
    var id = UUID.randomUUID();
    sql.update(
        "insert into partner (company_id, id, code, name, is_customer, is_supplier)"
            + " values (?, ?, ?, 'SARL Atlas', true, true)",
        company.id,
        id,
        "P-" + id);
    return id;
  }

  public static Response post(Company company, String path, String body) {
    return company.as().contentType(ContentType.JSON).body(body).post(path);
  }

  /** Posts an entry of today with these lines and gives its id. */
  public static String posted(Company company, String... lines) {
    return posted(company, Company.today(), lines);
  }

  public static String posted(Company company, LocalDate date, String... lines) {
    return company
        .post(Company.entry("OD", date.toString(), String.join(", ", lines)))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static String debit(String account, String amount, String more) {
    return "{\"account\": \"%s\", \"debit\": \"%s\"%s}".formatted(account, amount, more);
  }

  public static String credit(String account, String amount, String more) {
    return "{\"account\": \"%s\", \"credit\": \"%s\"%s}".formatted(account, amount, more);
  }

  public static String forPartner(UUID partner) {
    return ", \"partnerId\": \"%s\"".formatted(partner);
  }

  /** All requests at the same time, with their answers in their order. */
  public static List<Response> atOnce(int count, IntFunction<Response> request) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked =
          IntStream.range(0, count).mapToObj(i -> threads.submit(() -> request.apply(i))).toList();
      var answers = new ArrayList<Response>();
      for (var each : asked) {
        answers.add(each.get());
      }
      return answers;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** The books of this year are whole: hashes, numbers, balances, open items. */
  public static void requireIntact(Company company) {
    company
        .with("book-verifications:read")
        .get("/api/v1/journal-entries/verify?year=" + Company.today().getYear())
        .then()
        .statusCode(200)
        .body("journals.findAll { it.fault != null }", org.hamcrest.Matchers.empty())
        .body("differences", org.hamcrest.Matchers.empty())
        .body("intact", org.hamcrest.Matchers.equalTo(true));
  }
}
