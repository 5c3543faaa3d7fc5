package dz.mizan.accounting.receipt;

import dz.mizan.accounting.template.Facts;
import dz.mizan.accounting.template.PostingKind;
import dz.mizan.accounting.template.PostingKind.Amount;
import dz.mizan.accounting.template.PostingKinds;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What suppliers deliver and take back. */
@ApplicationScoped
class ReceiptKinds implements PostingKinds {
  static final String RECEIVED = "purchase-order.received";
  static final String RETURNED = "purchase-order.returned";

  @Override
  public List<PostingKind> kinds() {
    return List.of(
        new PostingKind(
            RECEIVED,
            "Goods or services of a purchase order came, before their bill",
            List.of(
                new Amount("goods", "Goods, without TVA, at the prices of the order"),
                new Amount("services", "Services, without TVA"),
                new Amount("total", "goods + services")),
            Set.of("supplier"),
            data -> data.as(GoodsReceived.class).facts(data.time()),
            List.of(received("25230.00", "1070.50"))),
        new PostingKind(
            RETURNED,
            "Goods or services of a purchase order went back",
            List.of(
                new Amount("credit", "What the supplier owes back, without TVA"),
                new Amount("stockValue", "What left the stock"),
                new Amount("services", "Services that were not accepted, without TVA"),
                new Amount("gain", "By how much the credit of goods exceeds what left the stock"),
                new Amount("loss", "By how much it falls short of it")),
            Set.of("supplier"),
            data -> data.as(GoodsReturned.class).facts(data.time()),
            List.of(
                returned("2102.50", "70.25", "12.75", "0.00"),
                returned("2102.50", "31.00", "0.00", "17.30"))));
  }

  private static Facts received(String goods, String services) {
    var of = new BigDecimal(goods);
    var and = new BigDecimal(services);
    return sample("BR-2026-000001", Map.of("goods", of, "services", and, "total", of.add(and)));
  }

  private static Facts returned(String stock, String services, String gain, String loss) {
    var credit =
        new BigDecimal(stock)
            .add(new BigDecimal(services))
            .add(new BigDecimal(gain))
            .subtract(new BigDecimal(loss));
    return sample(
        "RF-2026-000001",
        Map.of(
            "credit", credit,
            "stockValue", new BigDecimal(stock),
            "services", new BigDecimal(services),
            "gain", new BigDecimal(gain),
            "loss", new BigDecimal(loss)));
  }

  private static Facts sample(String reference, Map<String, BigDecimal> amounts) {
    return Facts.of(
        LocalDate.parse("2026-11-26"), Instant.parse("2026-11-26T09:00:00Z"), reference, amounts);
  }
}
