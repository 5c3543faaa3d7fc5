package dz.mizan.local.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A customer who does not pay: his invoice falls due, and he gets a letter. */
record LateCustomer(Login accountant, String accounting, Report report) {
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");
  private static final int DAYS_LATE = 10; // the first letter goes out after eight

  /** The invoice of ten days ago, due on that day. */
  void invoice() {
    if (isLastYear()) {
      return;
    }
    var customer =
        accountant.post(
            accounting + "/partners",
            Map.of(
                "code", "C-LATE",
                "name", "Supérette El Baraka",
                "kind", "COMPANY",
                "customer", true,
                "nif", "000416009876543",
                "nis", "000416010098765",
                "rc", "16/00-0098765 B 04",
                "legalForm", "EURL",
                "activity", "Alimentation générale",
                "address", Map.of("street", "7, rue Hassiba Ben Bouali", "commune", "Alger")));
    var draft =
        accountant.post(
            accounting + "/invoices",
            Map.of(
                "partnerId",
                customer.text("id"),
                "date",
                day(),
                "dueDate",
                day(),
                "paymentMode",
                "CHEQUE",
                "lines",
                List.of(
                    Map.of(
                        "kind",
                        "SERVICE",
                        "designation",
                        "Livraison à domicile",
                        "quantity",
                        "4",
                        "unitPrice",
                        "3500"))));
    accountant.post(accounting + "/invoices/" + draft.text("id") + "/issue", Map.of());
  }

  /**
   * Sends him the letter about it.
   *
   * @throws DemoFailed unless the letter is about that invoice alone
   */
  void remind() {
    if (isLastYear()) {
      report.line("No letter in the first days of a year: the invoice would be of the last one");
      return;
    }
    var letters = accounting + "/dunning-letters";
    accountant.post(letters + "/propose", Map.of());
    var proposed = accountant.get(letters + "?status=PROPOSED&limit=10").body().path("items");
    Trade.require("Letters proposed", 1, proposed.size());
    var letter = letters + "/" + proposed.path(0).path("id").asText();
    var sent = accountant.step(letter, "send", Map.of());
    Trade.require("What the letter asks for", "16660.00", sent.text("total"));
    report.line(
        "Letter %s reminds Supérette El Baraka of %s DZD, %d days late: PDF of %d kB",
        sent.text("number"),
        sent.text("total"),
        DAYS_LATE,
        accountant.print(letter + "/paper?format=pdf&lang=fr"));
  }

  private static boolean isLastYear() {
    var today = LocalDate.now(ZONE);
    return today.minusDays(DAYS_LATE).getYear() != today.getYear();
  }

  private static String day() {
    return LocalDate.now(ZONE).minusDays(DAYS_LATE).toString();
  }
}
