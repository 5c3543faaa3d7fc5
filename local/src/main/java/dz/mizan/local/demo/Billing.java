package dz.mizan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The accountant's day: an order is invoiced, printed and paid, cash is sold for, a contract is
 * billed, who is late is reminded, the supplier's bill comes, months close.
 */
record Billing(Login owner, Login accountant, String accounting, Report report) {
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");

  static Billing of(Login owner, Login accountant, Endpoints endpoints, Report report) {
    return new Billing(owner, accountant, endpoints.accounting() + "/api/v1", report);
  }

  /**
   * Plays the day.
   *
   * @throws DemoFailed if a step is refused, or comes to anything but what it says
   */
  void play() {
    Mentions.write(accountant, accounting);
    var draft = draftOfTheOrder();
    completeCustomer(draft.path("partnerId").asText());
    var late = new LateCustomer(accountant, accounting, report);
    late.invoice(); // before the others: the dates of invoices follow each other
    var invoice = issue(draft);
    print(invoice);
    pay(invoice, "TRANSFER", treasury("BANK"));
    sellForCash(invoice.path("partnerId").asText());
    new Subscription(owner, accountant, accounting, report)
        .bill(invoice.path("partnerId").asText());
    late.remind();
    new SupplierBill(accountant, accounting, report).post();
    closeMonths();
    requireBalanced();
  }

  /** The completed order has become a draft by itself, a moment after its event. */
  private JsonNode draftOfTheOrder() {
    return Pause.until(
        "No draft invoice came of the completed order",
        () -> {
          var drafts =
              accountant.get(accounting + "/invoices?status=DRAFT&limit=10").body().path("items");
          return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.path(0));
        });
  }

  /** Inventory does not know what the law wants of a buyer besides. */
  private void completeCustomer(String id) {
    var partner = accountant.get(accounting + "/partners/" + id).body();
    var change = new HashMap<String, Object>();
    for (var field : List.of("code", "name", "customer", "supplier", "paymentTermsDays")) {
      change.put(field, partner.path(field));
    }
    change.put("kind", "COMPANY");
    change.put("nif", "000316004512098");
    change.put("nis", "000316010054321");
    change.put("rc", "16/00-0045120 B 03");
    change.put("legalForm", "SARL");
    change.put("activity", "Épicerie");
    change.put("address", Map.of("street", "3, boulevard Salah Bouakouir", "commune", "Alger"));
    accountant.change(accounting + "/partners/" + id, change);
  }

  private JsonNode issue(JsonNode draft) {
    var id = draft.path("id").asText();
    var full = accountant.get(accounting + "/invoices/" + id).body();
    var change = new LinkedHashMap<String, Object>();
    for (var field : List.of("partnerId", "reference", "discountPercent")) {
      if (!full.path(field).isMissingNode() && !full.path(field).isNull()) {
        change.put(field, full.path(field));
      }
    }
    change.put("paymentMode", "TRANSFER");
    change.put("lines", lines(full));
    accountant.change(accounting + "/invoices/" + id, change);
    return issue(id);
  }

  private static List<Map<String, Object>> lines(JsonNode document) {
    var lines = new ArrayList<Map<String, Object>>();
    for (var line : document.path("lines")) {
      var copy = new LinkedHashMap<String, Object>();
      for (var field :
          List.of(
              "kind",
              "sku",
              "designation",
              "unit",
              "quantity",
              "unitPrice",
              "discountPercent",
              "tvaCode")) {
        if (!line.path(field).isMissingNode() && !line.path(field).isNull()) {
          copy.put(field, line.path(field));
        }
      }
      lines.add(copy);
    }
    return lines;
  }

  private JsonNode issue(String id) {
    var issued = accountant.post(accounting + "/invoices/" + id + "/issue", Map.of()).body();
    Trade.require("The invoice", "ISSUED", issued.path("status").asText());
    return issued;
  }

  private void print(JsonNode invoice) {
    var paper = accounting + "/invoices/" + invoice.path("id").asText() + "/paper?format=pdf&lang=";
    for (var language : List.of("fr", "ar")) {
      var size = accountant.print(paper + language);
      report.line(
          "Invoice %s of %s DZD printed in %s: PDF of %d kB",
          invoice.path("number").asText(), invoice.path("netToPay").asText(), language, size);
    }
  }

  private void pay(JsonNode invoice, String method, String treasuryAccount) {
    var due =
        accountant.get(accounting + "/invoices/" + invoice.path("id").asText()).text("remaining");
    var payment =
        accountant
            .post(
                accounting + "/payments",
                Map.of(
                    "direction",
                    "RECEIVED",
                    "party",
                    "CUSTOMER",
                    "partnerId",
                    invoice.path("partnerId").asText(),
                    "treasuryAccountId",
                    treasuryAccount,
                    "method",
                    method,
                    "amount",
                    due,
                    "withoutStamp",
                    true,
                    "allocations",
                    List.of(Map.of("documentId", invoice.path("id").asText(), "amount", due))))
            .body();
    Trade.require(
        "The paid invoice",
        "PAID",
        accountant.get(accounting + "/invoices/" + invoice.path("id").asText()).text("status"));
    report.line(
        "Payment %s of %s DZD by %s settles it",
        payment.path("number").asText(), due, method.toLowerCase(Locale.ROOT));
  }

  private String treasury(String kind) {
    for (var account :
        accountant.get(accounting + "/treasury-accounts?limit=50").body().path("items")) {
      if (account.path("kind").asText().equals(kind)) {
        return account.path("id").asText();
      }
    }
    throw new DemoFailed("No treasury account of kind " + kind);
  }

  /** 25,000 DA in cash bear 250 DA of stamp duty: the circular's own example. */
  private void sellForCash(String customer) {
    var draft =
        accountant.post(
            accounting + "/invoices",
            Map.of(
                "partnerId",
                customer,
                "paymentMode",
                "CASH",
                "lines",
                List.of(
                    Map.of(
                        "kind",
                        "SERVICE",
                        "designation",
                        "Location d'une chambre froide",
                        "quantity",
                        "1",
                        "unitPrice",
                        "25000",
                        "tvaCode",
                        "EXEMPT"))));
    var invoice = issue(draft.text("id"));
    Trade.require("The stamp duty", "250.00", invoice.path("stampDuty").asText());
    pay(invoice, "CASH", treasury("CASH"));
  }

  /** All months before this one; afterwards they take no entry. */
  private void closeMonths() {
    var today = LocalDate.now(ZONE);
    var year = accounting + "/fiscal-years/" + today.getYear() + "/months/";
    for (int month = 1; month < today.getMonthValue(); month++) {
      accountant.post(year + month + "/close", Map.of());
    }
    if (today.getMonthValue() > 1) {
      var refused =
          accountant.tryPost(
              accounting + "/journal-entries",
              Map.of(
                  "journal",
                  "OD",
                  "date",
                  today.withDayOfMonth(1).minusDays(1).toString(),
                  "label",
                  "Trop tard",
                  "lines",
                  List.of(
                      Map.of("account", "512", "debit", "1.00"),
                      Map.of("account", "101", "credit", "1.00"))));
      Trade.require(
          "An entry in a closed month", "period-closed", refused.body().path("code").asText());
      report.line(
          "%d months closed; an entry in one of them is refused", today.getMonthValue() - 1);
    }
  }

  private void requireBalanced() {
    var sheet = accountant.get(accounting + "/statements/balance-sheet").body();
    var assets = amount(sheet, "total-assets");
    var liabilities = amount(sheet, "total-liabilities");
    Trade.require("The passif", assets, liabilities);
    report.line("Bilan: actif = passif = %s DZD", assets);
  }

  private static BigDecimal amount(JsonNode sheet, String line) {
    for (var row : sheet.path("lines")) {
      if (row.path("code").asText().equals(line)) {
        return new BigDecimal(row.path("amount").asText());
      }
    }
    throw new DemoFailed("No line " + line + " in the bilan");
  }
}
