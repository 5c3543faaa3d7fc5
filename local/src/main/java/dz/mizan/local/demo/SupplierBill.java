package dz.mizan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mill's bill for what came on Monday, matched to the order and to both receipts. */
record SupplierBill(Login accountant, String accounting, Report report) {
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");
  private static final BigDecimal RECEIVED = new BigDecimal("81"); // 84 came, 3 went back

  /**
   * Writes and posts it at the order's prices.
   *
   * @throws DemoFailed if it does not match, or leaves anything of the receipts open
   */
  void post() {
    var receipts =
        Pause.until("The receipts did not reach the books", () -> complete(openReceipts()));
    var lines = new ArrayList<Map<String, Object>>();
    for (var receipt : receipts) {
      receipt.path("lines").forEach(line -> lines.add(billed(line)));
    }
    var bill =
        accountant.post(
            accounting + "/bills",
            Map.of(
                "supplierId",
                receipts.getFirst().path("supplierId").asText(),
                "supplierNumber",
                "FM-1207",
                "supplierDate",
                LocalDate.now(ZONE).toString(),
                "lines",
                lines));
    Trade.require("To approve", false, bill.body().path("needsApproval").asBoolean(true));
    var posted = accountant.step(accounting + "/bills/" + bill.text("id"), "post", Map.of()).body();
    Trade.require("The bill", "POSTED", posted.path("state").asText());
    for (var receipt : receipts) {
      var url = accounting + "/goods-receipts/" + receipt.path("id").asText();
      Trade.require("Open of a receipt", "0.00", accountant.get(url).text("openHt"));
    }
    report.line(
        "Bill %s of the mill matches order and receipts: %s DZD to pay",
        posted.path("number").asText(), posted.path("payable").asText());
  }

  private List<JsonNode> openReceipts() {
    var receipts = new ArrayList<JsonNode>();
    for (var row : accountant.get(accounting + "/goods-receipts?limit=10").body().path("items")) {
      var url = accounting + "/goods-receipts/" + row.path("id").asText();
      receipts.add(accountant.get(url).body());
    }
    return receipts;
  }

  /** Empty until the events of receipts, returns and costs are all in the books. */
  private static Optional<List<JsonNode>> complete(List<JsonNode> receipts) {
    var open = BigDecimal.ZERO;
    for (var receipt : receipts) {
      for (var line : receipt.path("lines")) {
        if (line.path("unitCost").asText("").isEmpty()) {
          return Optional.empty();
        }
        open = open.add(new BigDecimal(line.path("openQuantity").asText()));
      }
    }
    return open.compareTo(RECEIVED) == 0 ? Optional.of(receipts) : Optional.empty();
  }

  private static Map<String, Object> billed(JsonNode line) {
    return Map.of(
        "kind", "GOODS",
        "receiptLineId", line.path("id").asText(),
        "quantity", line.path("openQuantity").asText(),
        "unitPrice", line.path("unitCost").asText());
  }
}
