package dz.mizan.accounting;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Month;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** What an accountant does with the books of a test's company. */
public final class Books {
  public static final String YEARS = "/api/v1/fiscal-years";
  public static final int LAST_YEAR = Company.today().getYear() - 1;

  private Books() {}

  /** Posts one debit and one credit of that day. */
  public static Response post(
      Company company, String journal, String date, String debit, String credit, String amount) {
    return company.post(
        Company.entry(
            journal,
            date,
            "{\"account\": \"%s\", \"debit\": \"%s\"}, {\"account\": \"%s\", \"credit\": \"%s\"}"
                .formatted(debit, amount, credit, amount)));
  }

  /** Closes or reopens a month: {@code close}, {@code soft-close}, {@code reopen}. */
  public static Response month(Company company, int year, int month, String step) {
    return company
        .as()
        .contentType(ContentType.JSON)
        .body(step.equals("reopen") ? "{\"reason\": \"Facture en retard\"}" : "")
        .post(YEARS + "/" + year + "/months/" + month + "/" + step);
  }

  /** For what needs a past month of this year. */
  public static void assumeJanuaryIsOver() {
    assumeThat(Company.today().getMonth()).isGreaterThan(Month.JANUARY);
  }

  /** Closes all months of a year up to that one. */
  public static void closeThrough(Company company, int year, int month) {
    for (int m = 1; m <= month; m++) {
      month(company, year, m, "close").then().statusCode(200);
    }
  }

  /** Closes or reopens a year. */
  public static Response year(Company company, int year, String step, String body) {
    return company
        .as()
        .header("If-Match", company.as().get(YEARS + "/" + year).header("ETag"))
        .contentType(ContentType.JSON)
        .body(body)
        .post(YEARS + "/" + year + "/" + step);
  }

  /** Does all of them at once. */
  public static <T> List<T> atOnce(List<Callable<T>> work) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(work).stream()
          .map(
              future -> {
                try {
                  return future.get();
                } catch (Exception e) {
                  throw new AssertionError(e);
                }
              })
          .toList();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
