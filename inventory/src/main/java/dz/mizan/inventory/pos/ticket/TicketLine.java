package dz.mizan.inventory.pos.ticket;

import dz.mizan.inventory.stock.StockPart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line in the making.
 *
 * @param line from 1
 * @param isStocked whether the product is goods
 * @param quantity in the unit; negative where goods come back, as base quantity and amounts
 * @param unitPrice as shown to the customer
 * @param listPrice as the till would have shown it; null if no list has one
 * @param shown amount as the till shows it, two decimals
 * @param back of a return, what is known of the sale
 */
record TicketLine(
    int line,
    UUID productId,
    String sku,
    String name,
    boolean isStocked,
    String unit,
    BigDecimal quantity,
    BigDecimal baseQuantity,
    @Nullable String lotNumber,
    BigDecimal unitPrice,
    @Nullable BigDecimal listPrice,
    BigDecimal discountPercent,
    BigDecimal tvaPercent,
    BigDecimal shown,
    Set<TicketFlag> flags,
    @Nullable Back back) {

  /**
   * What a return takes back of a sale.
   *
   * @param share exact part of the sale's amounts, negative
   * @param restock base units that go back into the stock, zero if none had left it
   * @param cost what those went out at
   * @param parts their lots
   */
  record Back(
      UUID ticketId,
      int line,
      RateShares.Share share,
      BigDecimal restock,
      BigDecimal cost,
      List<StockPart> parts) {}

  /** Whether the price is other than the list's. */
  boolean deviates() {
    return back == null
        && (listPrice == null
            || unitPrice.compareTo(listPrice) != 0
            || discountPercent.signum() > 0);
  }
}
