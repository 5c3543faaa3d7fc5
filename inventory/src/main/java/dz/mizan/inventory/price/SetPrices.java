package dz.mizan.inventory.price;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sets many prices of a list in a handful of statements. */
@ApplicationScoped
class SetPrices {
  private static final int SCALE = 4;
  private static final int QUANTITY_SCALE = 3;

  private final PriceLists lists;
  private final ListedPrices prices;
  private final Audit audit;

  SetPrices(PriceLists lists, ListedPrices prices, Audit audit) {
    this.lists = lists;
    this.prices = prices;
    this.audit = audit;
  }

  /** Which price it is: there is one per product, unit, quantity and first day. */
  private record Key(UUID productId, String unit, Object minQuantity, Object validFrom) {
    static Key of(PriceView price) {
      return new Key(price.productId(), price.unit(), price.minQuantity(), price.validFrom());
    }
  }

  /**
   * Sets all of them or none.
   *
   * @throws dz.mizan.common.web.NotFound if the company has no such list
   * @throws InvalidPrices if products or units are unknown, or a price is in it twice
   */
  Uni<PricesSet> handle(UUID listId, List<NewPrice> wanted) {
    return lists
        .require(listId)
        .chain(() -> prices.units(wanted))
        .map(units -> checked(wanted, units))
        .chain(all -> write(listId, all));
  }

  /**
   * Writes prices that are known to be sound, and notes those that are new or other than before.
   */
  Uni<PricesSet> write(UUID listId, List<PriceView> wanted) {
    return prices
        .lock(listId, wanted)
        .map(before -> before.stream().collect(Collectors.toMap(Key::of, Function.identity())))
        .chain(
            before ->
                prices
                    .set(listId, wanted)
                    .call(after -> note(before, after))
                    .map(after -> new PricesSet(after.size(), wanted.size() - after.size())));
  }

  private Uni<Void> note(Map<Key, PriceView> before, List<PriceView> after) {
    return audit.recordAll(
        "price.set",
        "price",
        after.stream()
            .map(now -> new Audit.Change(now.id(), before.get(Key.of(now)), now))
            .toList());
  }

  private static List<PriceView> checked(List<NewPrice> wanted, List<ListedPrices.LineUnit> units) {
    var wrong = new ArrayList<InvalidPrices.Wrong>();
    var sound = new ArrayList<PriceView>(wanted.size());
    var seen = new HashSet<Key>();
    var today = Days.today();
    for (int i = 0; i < wanted.size(); i++) {
      var field = "prices[" + i + "]";
      var price = wanted.get(i);
      var unit = units.get(i).unit();
      if (units.get(i).productId() == null) {
        wrong.add(new InvalidPrices.Wrong(field + ".productId", "unknown"));
      } else if (unit == null) {
        wrong.add(new InvalidPrices.Wrong(field + ".unit", "unknown"));
      } else {
        var view = view(price, unit, price.validFromOr(today));
        checkDays(field, view);
        if (!seen.add(Key.of(view))) {
          wrong.add(new InvalidPrices.Wrong(field, "is there twice"));
        }
        sound.add(view);
      }
    }
    if (!wrong.isEmpty()) {
      throw new InvalidPrices(wrong);
    }
    return sound;
  }

  private static void checkDays(String field, PriceView price) {
    Days.check(field + ".validFrom", price.validFrom());
    Days.check(field + ".validUntil", price.validUntil());
    Days.checkOrder(field + ".validUntil", price.validFrom(), price.validUntil());
  }

  private static PriceView view(NewPrice price, String unit, java.time.LocalDate validFrom) {
    return new PriceView(
        Ids.next(),
        price.productId(),
        unit,
        price.minQuantityOrNone().setScale(QUANTITY_SCALE, RoundingMode.UNNECESSARY),
        price.price().setScale(SCALE, RoundingMode.UNNECESSARY),
        validFrom,
        price.validUntil());
  }
}
