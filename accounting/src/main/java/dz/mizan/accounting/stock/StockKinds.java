package dz.mizan.accounting.stock;

import dz.mizan.accounting.template.Facts;
import dz.mizan.accounting.template.PostingKind;
import dz.mizan.accounting.template.PostingKinds;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the value of stock: each kind of movement, by whether the value rose or fell, and
 * what costs or loses value without a movement.
 */
@ApplicationScoped
class StockKinds implements PostingKinds {
  static final String VALUE = "value";
  private static final List<PostingKind.Amount> AMOUNTS =
      List.of(new PostingKind.Amount(VALUE, "By how much the value changed, without its sign"));
  private static final List<Facts> SAMPLES =
      List.of(
          Facts.of(
              null,
              Instant.parse("2026-11-26T09:00:00Z"),
              "BL-0001",
              Map.of(VALUE, new BigDecimal("610.00"))));

  /** The kind of that name for a value that rose (1) or fell (-1). */
  static String name(String what, int sign) {
    return what.toLowerCase(Locale.ROOT).replace('_', '-') + (sign > 0 ? ".increase" : ".decrease");
  }

  /** What of a change of value is booked. */
  static Facts facts(
      @Nullable LocalDate on, Instant at, @Nullable String reference, BigDecimal value) {
    return Facts.of(on, at, reference, Map.of(VALUE, value.abs()));
  }

  @Override
  public List<PostingKind> kinds() {
    var kinds = new ArrayList<PostingKind>();
    for (var kind : StockMoved.Kind.values()) {
      kinds.add(moved(kind, 1));
      kinds.add(moved(kind, -1));
    }
    kinds.add(
        new PostingKind(
            name(PostTransferShortage.WHAT, -1),
            "Goods were lost between two warehouses",
            AMOUNTS,
            Set.of(),
            data -> {
              var shortage = data.as(TransferShortageClosed.class);
              return facts(
                  null,
                  data.time(),
                  shortage.number(),
                  PostValue.amount(shortage.value().amount()));
            },
            SAMPLES));
    kinds.add(landed(1));
    kinds.add(landed(-1));
    return List.copyOf(kinds);
  }

  private static PostingKind moved(StockMoved.Kind kind, int sign) {
    return new PostingKind(
        name(kind.name(), sign),
        "A movement %s: the stock is worth %s".formatted(kind, sign > 0 ? "more" : "less"),
        AMOUNTS,
        Set.of(),
        data -> {
          var moved = data.as(StockMoved.class);
          return facts(moved.movedOn(), moved.movedAt(), moved.document(), moved.value());
        },
        SAMPLES);
  }

  private static PostingKind landed(int sign) {
    return new PostingKind(
        name(LandedCostShared.RULE, sign),
        sign > 0
            ? "Landed costs of goods that had gone"
            : "Landed costs of goods that had gone were cancelled",
        AMOUNTS,
        Set.of(),
        data -> {
          var cost = data.as(LandedCostShared.class);
          var reversed = cost.reversedExpense();
          return facts(
              sign > 0 ? cost.allocatedOn() : null,
              data.time(),
              cost.reference(),
              PostValue.amount(
                  sign > 0 ? cost.expense() : reversed == null ? BigDecimal.ZERO : reversed));
        },
        SAMPLES);
  }
}
