package dz.mizan.accounting.receipt;

import static org.awaitility.Awaitility.await;

import dz.mizan.accounting.Company;
import java.time.Duration;
import java.util.UUID;

/** What a supplier of a company delivers and takes back, one product an order. */
public final class Deliveries {
  public static final String RECEIPTS = "/api/v1/goods-receipts/";

  private final Company company;
  public final UUID supplier;

  public Deliveries(Company company, UUID supplier) {
    this.company = company;
    this.supplier = supplier;
  }

  /** Something that came. */
  public record Delivery(UUID receipt, UUID line, UUID order, UUID product) {
    static Delivery next() {
      return new Delivery(
          UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    }
  }

  public static Delivery next() {
    return Delivery.next();
  }

  /** Publishes that it came, and waits until it is in the books. */
  public Delivery received(String quantity, String unitCost, String valueHt) {
    var delivery = Delivery.next();
    received(UUID.randomUUID(), delivery, quantity, unitCost, valueHt);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> company.as().get(RECEIPTS + delivery.receipt()).statusCode() == 200);
    return delivery;
  }

  /** Publishes that it came. */
  public void received(
      UUID event, Delivery delivery, String quantity, String unitCost, String valueHt) {
    company.publish(
        "inventory.purchase-order.received.v1",
        event,
        delivery.order(),
        """
        {"orderId": "%s", "orderNumber": "BC-1", "orderStatus": "RECEIVED", "receiptId": "%s",
         "receiptNumber": "BR-1", "supplierId": "%s", "warehouseId": "%s", "deliveryNote": "BL-7",
         "receivedOn": "%s", "paymentDays": 30, "lines": [{"receiptLineId": "%s",
           "orderLineId": "%s", "productId": "%s", "sku": "HO-1L", "kind": "GOODS",
           "unit": "LITRE", "quantity": "%s", "baseQuantity": "%s", "unitCost": "%s",
           "valueHt": "%s", "tvaPercent": "19.00"}]}"""
            .formatted(
                delivery.order(),
                delivery.receipt(),
                supplier,
                UUID.randomUUID(),
                Company.today(),
                delivery.line(),
                UUID.randomUUID(),
                delivery.product(),
                quantity,
                quantity,
                unitCost,
                valueHt));
  }

  /** Publishes that some of it went back. */
  public void returned(
      UUID event, Delivery delivery, String quantity, String creditHt, String stockValue) {
    company.publish(
        "inventory.purchase-order.returned.v1",
        event,
        delivery.order(),
        """
        {"orderId": "%s", "orderNumber": "BC-1", "receiptId": "%s", "returnId": "%s",
         "returnNumber": "RF-1", "supplierId": "%s", "warehouseId": "%s", "returnedOn": "%s",
         "lines": [{"receiptLineId": "%s", "productId": "%s", "kind": "GOODS", "quantity": "%s",
           "baseQuantity": "%s", "creditHt": "%s", "stockValue": "%s", "tvaPercent": "19.00"}]}"""
            .formatted(
                delivery.order(),
                delivery.receipt(),
                UUID.randomUUID(),
                supplier,
                UUID.randomUUID(),
                Company.today(),
                delivery.line(),
                delivery.product(),
                quantity,
                quantity,
                creditHt,
                stockValue));
  }
}
