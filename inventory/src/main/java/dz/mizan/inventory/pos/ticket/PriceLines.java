package dz.mizan.inventory.pos.ticket;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.pos.till.Till;
import dz.mizan.inventory.price.PriceQuery;
import dz.mizan.inventory.price.PricedLine;
import dz.mizan.inventory.price.Prices;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out what is sold, and what it costs by the till's list. */
@ApplicationScoped
class PriceLines {
  private static final String NO_PRICE = "no-price";
  private static final String BARCODES =
      """
      select w.code, b.product_id, b.unit from unnest($1::text[]) as w (code)
      join product_barcode b on b.gtin = lpad(w.code, 14, '0')
      """;

  private final Prices prices;
  private final ArchivedProducts archived;

  PriceLines(Prices prices, ArchivedProducts archived) {
    this.prices = prices;
    this.archived = archived;
  }

  /** A line that is sold, its product known. */
  record Wanted(int index, NewTicket.Line line, UUID productId, @Nullable String unit) {
    PriceQuery query(@Nullable BigDecimal unitPrice) {
      return new PriceQuery(productId, line.quantity(), unit, unitPrice);
    }
  }

  private record Barcode(UUID productId, @Nullable String unit) {}

  /**
   * The sales of a ticket, priced.
   *
   * @throws TicketRefusals.UnknownBarcode if no product has one
   * @throws Refusal as {@link Prices#price}; offline an archived product and a missing price are
   *     flagged instead
   */
  Uni<List<TicketLine>> handle(Till till, LocalDate on, NewTicket ticket) {
    return wanted(ticket)
        .chain(
            all ->
                (ticket.isOffline() ? archived.among(all, on) : none())
                    .chain(old -> priced(till, on, all, old)));
  }

  private static Uni<Map<Integer, PricedLine>> none() {
    return Uni.createFrom().item(Map.of());
  }

  private static Uni<List<Wanted>> wanted(NewTicket ticket) {
    var barcodes =
        ticket.lines().stream()
            .map(NewTicket.Line::barcode)
            .filter(java.util.Objects::nonNull)
            .distinct()
            .toArray(String[]::new);
    if (barcodes.length == 0) {
      return Uni.createFrom().item(wanted(ticket, Map.of()));
    }
    return CompanySql.execute(BARCODES, (Object) barcodes)
        .map(
            rows -> {
              var found = new HashMap<String, Barcode>();
              for (var row : rows) {
                found.put(row.getString(0), new Barcode(row.getUUID(1), row.getString(2)));
              }
              return wanted(ticket, found);
            });
  }

  private static List<Wanted> wanted(NewTicket ticket, Map<String, Barcode> byBarcode) {
    var wanted = new ArrayList<Wanted>();
    for (int i = 0; i < ticket.lines().size(); i++) {
      var line = ticket.lines().get(i);
      var productId = line.productId();
      var barcode = line.barcode();
      if (productId != null) {
        wanted.add(new Wanted(i, line, productId, line.unit()));
      } else if (barcode != null) {
        var found = byBarcode.get(barcode);
        if (found == null) {
          throw new TicketRefusals.UnknownBarcode(i, barcode);
        }
        var unit = line.unit() == null ? found.unit() : line.unit();
        wanted.add(new Wanted(i, line, found.productId(), unit));
      }
    }
    return wanted;
  }

  private Uni<List<TicketLine>> priced(
      Till till, LocalDate on, List<Wanted> all, Map<Integer, PricedLine> old) {
    var current = all.stream().filter(wanted -> !old.containsKey(wanted.index())).toList();
    return listed(till, on, current)
        .map(
            listed -> {
              var lines = new ArrayList<TicketLine>(all.size());
              for (var wanted : all) {
                var archivedLine = old.get(wanted.index());
                lines.add(
                    archivedLine == null
                        ? listed.get(current.indexOf(wanted))
                        : line(wanted, archivedLine, null, TicketFlag.PRODUCT_ARCHIVED));
              }
              return lines;
            });
  }

  private Uni<List<TicketLine>> listed(Till till, LocalDate on, List<Wanted> lines) {
    if (lines.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return prices
        .price(till.priceListId(), on, lines.stream().map(wanted -> wanted.query(null)).toList())
        .map(
            priced -> {
              var listed = new ArrayList<TicketLine>(lines.size());
              for (int i = 0; i < lines.size(); i++) {
                var shown = shown(till, priced.get(i));
                listed.add(line(lines.get(i), priced.get(i), shown, null));
              }
              return (List<TicketLine>) listed;
            })
        .onFailure(PriceLines::isNoPrice)
        .recoverWithUni(() -> withoutList(till, on, lines));
  }

  private static boolean isNoPrice(Throwable failure) {
    return failure instanceof Refusal refusal && refusal.code().equals(NO_PRICE);
  }

  // Some product has no price in any list: what the customer was shown is all that there is.
  private Uni<List<TicketLine>> withoutList(Till till, LocalDate on, List<Wanted> lines) {
    var overridden = lines.stream().map(wanted -> wanted.query(wanted.line().unitPrice())).toList();
    return prices
        .price(till.priceListId(), on, overridden)
        .chain(
            priced ->
                Multi.createFrom()
                    .range(0, lines.size())
                    .onItem()
                    .transformToUniAndConcatenate(
                        i ->
                            listPrice(till, on, lines.get(i))
                                .map(
                                    list ->
                                        line(
                                            lines.get(i),
                                            priced.get(i),
                                            list.orElse(null),
                                            list.isEmpty() ? TicketFlag.NO_LIST_PRICE : null)))
                    .collect()
                    .asList());
  }

  private Uni<Optional<BigDecimal>> listPrice(Till till, LocalDate on, Wanted wanted) {
    return prices
        .price(till.priceListId(), on, List.of(wanted.query(null)))
        .map(priced -> Optional.of(shown(till, priced.getFirst())))
        .onFailure(PriceLines::isNoPrice)
        .recoverWithItem(Optional.empty());
  }

  private static BigDecimal shown(Till till, PricedLine priced) {
    return till.pricesIncludeTva()
        ? RateShares.withTva(priced.unitPrice(), priced.tvaPercent())
        : priced.unitPrice();
  }

  private static TicketLine line(
      Wanted wanted, PricedLine priced, @Nullable BigDecimal listPrice, @Nullable TicketFlag flag) {
    var line = wanted.line();
    var unitPrice = line.unitPrice() == null ? listPrice : line.unitPrice();
    if (unitPrice == null) {
      throw new TicketRefusals.InvalidTicket(
          "lines[" + wanted.index() + "].unitPrice", "must not be null: no list has a price");
    }
    return new TicketLine(
        wanted.index() + 1,
        priced.productId(),
        priced.sku(),
        priced.nameFr(),
        priced.kind().equals("GOODS"),
        priced.unit(),
        line.quantity().setScale(3, RoundingMode.UNNECESSARY),
        priced.baseQuantity(),
        line.lotNumber(),
        unitPrice,
        listPrice,
        line.discount(),
        priced.tvaPercent().setScale(2, RoundingMode.UNNECESSARY),
        RateShares.amount(line.quantity(), unitPrice, line.discount()),
        flag == null ? EnumSet.noneOf(TicketFlag.class) : EnumSet.of(flag),
        null);
  }
}
