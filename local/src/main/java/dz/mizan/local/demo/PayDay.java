package dz.mizan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The HR manager's month: two people are hired, one of them takes leave, the month is paid,
 * printed, and booked.
 */
record PayDay(
    Login owner, Login personnel, Login accountant, String hr, String books, Report report) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");
  private static final Map<String, String> EMPLOYER =
      Map.of(
          "company-name", "Atlas Négoce",
          "company-name-ar", "أطلس للتجارة",
          "address", "12, rue Didouche Mourad",
          "commune", "Alger-Centre",
          "wilaya", "Alger",
          "nif", "000216001808337",
          "cnas-employer-number", "1600123456",
          "cnas-agency", "Alger",
          "cnas-agency-code", "16001");

  static PayDay of(
      Login owner, Login personnel, Login accountant, Endpoints endpoints, Report report) {
    return new PayDay(
        owner,
        personnel,
        accountant,
        endpoints.hr() + "/api/v1",
        endpoints.accounting() + "/api/v1",
        report);
  }

  /**
   * Plays the month.
   *
   * @throws DemoFailed if a step is refused, or comes to anything but what it says
   */
  void play() {
    EMPLOYER.forEach(
        (key, value) -> owner.change(hr + "/hr-settings/" + key, Map.of("value", value)));
    var lina =
        hire("Lina", "Ouali", "Comptable", "60000.00", "851234567890", "00799999002345678941");
    hire("Rachid", "Meziane", "Magasinier", "36000.00", "861234567891", null);
    report.line("Lina and Rachid were hired, for 60000.00 and 36000.00 DZD a month");
    takeLeave(lina);
    var run = pay(YearMonth.now(ZONE));
    print(run, lina);
    requireBooked(run);
  }

  private String hire(
      String firstName,
      String lastName,
      String job,
      String salary,
      String nss,
      @Nullable String account) {
    var department =
        personnel
            .get(hr + "/departments?limit=10")
            .body()
            .path("items")
            .path(0)
            .path("id")
            .asText();
    var personal =
        new LinkedHashMap<String, Object>(
            Map.of(
                "nss", nss, "civil", Map.of("bornOn", "1986-03-15", "maritalStatus", "MARRIED")));
    if (account != null) {
      personal.put("rib", account);
    }
    return owner
        .post(
            hr + "/employees",
            Map.of(
                "firstName",
                firstName,
                "lastName",
                lastName,
                "nationalNumber",
                "1%017d".formatted(new SecureRandom().nextLong(1L << 56)),
                "departmentId",
                department,
                "jobTitle",
                job,
                "hiredOn",
                YearMonth.now(ZONE).minusMonths(2).atDay(1).toString(),
                "personal",
                personal,
                "terms",
                Map.of("salary", salary),
                "contract",
                Map.of("kind", "CDI")))
        .text("id");
  }

  /** Three days for the birth of a child, paid by the company: loi 90-11 art. 54. */
  private void takeLeave(String employee) {
    var sunday = YearMonth.now(ZONE).atDay(8).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    var leave =
        owner.post(
            hr + "/leave-requests",
            Map.of(
                "employeeId",
                employee,
                "typeId",
                leaveType("BIRTH"),
                "startsOn",
                sunday.toString(),
                "endsOn",
                sunday.plusDays(2).toString(),
                "startsAtNoon",
                false,
                "endsAtNoon",
                false,
                "document",
                "Extrait de naissance"));
    var request = hr + "/leave-requests/" + leave.text("id");
    owner.post(request + "/submit", Map.of());
    var approved = owner.post(request + "/approve", Map.of("comment", "Mabrouk"));
    Trade.require("The leave", "APPROVED", approved.text("status"));
    report.line("Lina takes %s days of leave for a birth from %s", approved.text("days"), sunday);
  }

  private String leaveType(String code) {
    for (var type : owner.get(hr + "/leave-types?limit=50").body().path("items")) {
      if (type.path("code").asText().equals(code)) {
        return type.path("id").asText();
      }
    }
    throw new DemoFailed("No leave of type " + code);
  }

  private JsonNode pay(YearMonth month) {
    var made =
        owner.post(hr + "/payroll-runs", Map.of("month", month.toString(), "kind", "REGULAR"));
    var run = hr + "/payroll-runs/" + made.text("id");
    owner.step(run, "calculate", Map.of());
    var calculated = calculated(run);
    Trade.require("Payslips", 2, calculated.path("slips").asInt());
    // Sofiane of the first week has no salary yet.
    var approved = owner.step(run, "approve", Map.of("acceptBlocked", true)).body();
    Trade.require("The run", "APPROVED", approved.path("status").asText());
    var paid = owner.step(run, "pay", Map.of("paidOn", LocalDate.now(ZONE).toString())).body();
    report.line(
        "Payroll %s of %s: gross %s, CNAS %s, IRG %s, net %s DZD",
        paid.path("number").asText(),
        month,
        paid.path("gross").asText(),
        paid.path("cnasEmployee").asText(),
        paid.path("irg").asText(),
        paid.path("net").asText());
    return paid;
  }

  private JsonNode calculated(String run) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var now = owner.get(run).body();
      if (!now.path("calculating").asBoolean()) {
        Trade.require("The run", "CALCULATED", now.path("status").asText());
        return now;
      }
      if (System.nanoTime() - deadline > 0) {
        throw new DemoFailed("The payroll run is not calculated");
      }
      Pause.of(Duration.ofMillis(200));
    }
  }

  /** The payslip of 60 000 DA of docs/payroll.md, in two languages, and the file for the bank. */
  private void print(JsonNode run, String employee) {
    var papers = hr + "/payroll-papers/" + run.path("id").asText();
    for (var language : List.of("fr", "ar")) {
      var size = owner.print(papers + "/payslips/" + employee + "?lang=" + language);
      report.line("Payslip of Lina printed in %s: PDF of %d kB", language, size);
    }
    var transfer = owner.get(papers + "/transfer").body();
    Trade.require("Lina's transfer", "47558.00", transfer.path("total").asText());
    report.line(
        "The bank pays %s DZD to %d account; %d is paid otherwise",
        transfer.path("total").asText(),
        transfer.path("count").asInt(),
        transfer.path("others").size());
  }

  /** The entry follows the event: its credit of 421 is the net of the payslips. */
  private void requireBooked(JsonNode run) {
    var query =
        books + "/journal-entries?origin=payroll.approved&originId=" + run.path("id").asText();
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var entries = accountant.get(query).body().path("items");
      if (!entries.isEmpty()) {
        requireNet(entries.path(0), new BigDecimal(run.path("net").asText()));
        return;
      }
      if (System.nanoTime() - deadline > 0) {
        throw new DemoFailed("The payroll run was not booked");
      }
      Pause.of(Duration.ofMillis(200));
    }
  }

  private void requireNet(JsonNode found, BigDecimal net) {
    var entry = accountant.get(books + "/journal-entries/" + found.path("id").asText()).body();
    var credited = BigDecimal.ZERO;
    for (var line : entry.path("lines")) {
      if (line.path("account").asText().equals("421")) {
        credited = credited.add(amount(line.path("credit")));
      }
    }
    if (credited.compareTo(net) != 0) {
      throw new DemoFailed("421 was credited with " + credited + " instead of " + net);
    }
    report.line("It is in the books: 421 credited with %s DZD", credited);
  }

  private static BigDecimal amount(JsonNode money) {
    var amount = money.isObject() ? money.path("amount") : money;
    return amount.isMissingNode() || amount.isNull()
        ? BigDecimal.ZERO
        : new BigDecimal(amount.asText());
  }
}
