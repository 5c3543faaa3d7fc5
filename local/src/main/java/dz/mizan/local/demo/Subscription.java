package dz.mizan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A customer rents cold storage by the month: a contract whose invoices a job makes. */
record Subscription(Login owner, Login accountant, String accounting, Report report) {
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");

  /**
   * @throws DemoFailed unless this month is billed once, by an issued invoice
   */
  void bill(String customer) {
    var contract =
        accountant.post(
            accounting + "/contracts",
            Map.of(
                "label",
                "Location d'une chambre froide",
                "partnerId",
                customer,
                "frequency",
                "MONTHLY",
                "startsOn",
                YearMonth.now(ZONE).atDay(1).toString(),
                "issues",
                true,
                "paymentMode",
                "TRANSFER",
                "lines",
                List.of(
                    Map.of(
                        "kind",
                        "SERVICE",
                        "designation",
                        "Chambre froide, 40 m³",
                        "quantity",
                        "1",
                        "unitPrice",
                        "18000"))));
    var url = accounting + "/contracts/" + contract.text("id");
    var number = accountant.step(url, "start", Map.of()).text("number");
    var invoice = invoiceOf(url);
    Trade.require("The contract's invoice", "ISSUED", invoice.path("status").asText());
    Trade.require("It", "21420.00", invoice.path("totalTtc").asText());
    owner.tryPost(accounting + "/jobs/bill-contracts/run", Map.of());
    Trade.require("Periods billed", 1, periods(url).size());
    report.line(
        "Contract %s was billed by the job: invoice %s of %s DZD",
        number, invoice.path("number").asText(), invoice.path("netToPay").asText());
  }

  // The job may be running already, for what was there before: then it is asked for again.
  private JsonNode invoiceOf(String contract) {
    return Pause.until(
        "The contract was not billed",
        () -> {
          owner.tryPost(accounting + "/jobs/bill-contracts/run", Map.of());
          var periods = periods(contract);
          return periods.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  accountant
                      .get(accounting + "/invoices/" + periods.path(0).path("invoiceId").asText())
                      .body());
        });
  }

  private JsonNode periods(String contract) {
    return accountant.get(contract + "/periods").body().path("items");
  }
}
