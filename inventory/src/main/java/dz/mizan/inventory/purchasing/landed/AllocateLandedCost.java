package dz.mizan.inventory.purchasing.landed;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.inventory.settings.Settings;
import dz.mizan.inventory.stock.Document;
import dz.mizan.inventory.stock.MovementKind;
import dz.mizan.inventory.stock.StockChange;
import dz.mizan.inventory.stock.StockDoor;
import dz.mizan.inventory.supplier.Today;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Spreads landed costs and takes them back. Locks: orders or the cost, then levels. */
@ApplicationScoped
class AllocateLandedCost {
  private static final String DOCUMENT = "landed-cost";

  private final LandedCosts costs;
  private final StockDoor stock;
  private final Audit audit;
  private final Outbox outbox;
  private final Settings settings;

  AllocateLandedCost(
      LandedCosts costs, StockDoor stock, Audit audit, Outbox outbox, Settings settings) {
    this.costs = costs;
    this.stock = stock;
    this.audit = audit;
    this.outbox = outbox;
    this.settings = settings;
  }

  /**
   * @throws NothingToSpreadOn if the receipts have no goods to bear the costs; nothing changes
   * @throws UnknownReceipt if the company has not all of these receipts; nothing changes
   */
  Uni<LandedCost> handle(LandedCostRequest request) {
    var today = Today.date();
    var on = request.allocatedOn() == null ? today : request.allocatedOn();
    if (on.isAfter(today)) {
      throw new InvalidLandedCost("allocatedOn", "must not be in the future");
    }
    var id = Ids.next();
    return requireSupplier(request.supplierId())
        .chain(() -> requireOpen(on))
        .chain(() -> ReceivedLine.lock(new LinkedHashSet<>(request.receiptIds())))
        .chain(
            lines -> {
              var weights = weights(request, lines);
              return Level.lock(lines.stream().map(ReceivedLine::level).distinct().toList())
                  .map(
                      levels ->
                          LandedCostShares.of(
                              request.total(), request.method(), lines, weights, onHand(levels)));
            })
        .chain(shares -> revalue(id, request.reference(), on, shares))
        .chain(shares -> costs.insert(id, request, on, shares))
        .call(cost -> note("landed-cost.allocated", cost, 1));
  }

  // The ledger looks at the date too, but only where goods are left that become dearer.
  private Uni<Void> requireOpen(LocalDate on) {
    return settings
        .current()
        .invoke(
            now -> {
              if (now.stockLockDate() != null && !on.isAfter(now.stockLockDate())) {
                throw new InvalidLandedCost("allocatedOn", "must be after the stock lock date");
              }
            })
        .replaceWithVoid();
  }

  /**
   * Takes it back: out of the stock for what is still there, the rest as less expense.
   *
   * @throws LandedCostTransition if it is cancelled already; nothing changes
   */
  Uni<LandedCost> cancel(UUID id) {
    return costs
        .requireLocked(id)
        .invoke(
            cost -> {
              if (cost.status() != LandedCost.Status.ALLOCATED) {
                throw new LandedCostTransition();
              }
            })
        .chain(
            cost -> {
              var lines = cost.lines().stream().filter(LandedLine::isInStock).toList();
              return Level.lock(lines.stream().map(LandedLine::level).distinct().toList())
                  .chain(
                      levels -> takeBack(cost, lines, LandedCostShares.takenBack(lines, levels)));
            })
        .call(cost -> note("landed-cost.cancelled", cost, 2));
  }

  private Uni<List<LandedLine>> revalue(
      UUID id, @Nullable String reference, LocalDate on, List<LandedLine> shares) {
    var changes =
        shares.stream()
            .filter(LandedLine::isInStock)
            .map(share -> revaluation(share, share.stockValue().amount(), on))
            .toList();
    return stock
        .move(new Document(DOCUMENT, id, reference), changes)
        .map(
            moved -> {
              var next = moved.iterator();
              return shares.stream()
                  .map(s -> s.isInStock() ? s.movedBy(next.next().movementId()) : s)
                  .toList();
            });
  }

  private Uni<LandedCost> takeBack(LandedCost cost, List<LandedLine> lines, List<BigDecimal> back) {
    var touched =
        IntStream.range(0, lines.size()).filter(i -> back.get(i).signum() > 0).boxed().toList();
    var changes =
        touched.stream()
            .map(i -> revaluation(lines.get(i), back.get(i).negate(), Today.date()))
            .toList();
    var total = back.stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
    return stock
        .move(new Document(DOCUMENT, cost.id(), cost.reference()), changes)
        .chain(
            moved -> {
              var reversals = new LinkedHashMap<UUID, UUID>();
              for (var n = 0; n < touched.size(); n++) {
                reversals.put(lines.get(touched.get(n)).id(), moved.get(n).movementId());
              }
              return costs.cancel(cost, total, reversals);
            });
  }

  private static StockChange revaluation(LandedLine line, BigDecimal value, LocalDate on) {
    return StockChange.of(
            line.productId(), line.warehouseId(), MovementKind.REVALUATION, BigDecimal.ZERO)
        .worth(value)
        .on(on);
  }

  private static Map<UUID, BigDecimal> weights(
      LandedCostRequest request, List<ReceivedLine> lines) {
    var named = request.weights();
    if ((request.method() == SpreadMethod.WEIGHT) != (named != null && !named.isEmpty())) {
      throw new InvalidLandedCost("weights", "are for the method WEIGHT, and needed there");
    }
    var known = lines.stream().map(ReceivedLine::id).collect(Collectors.toSet());
    var weights = new HashMap<UUID, BigDecimal>();
    for (var weight : named == null ? List.<LandedCostRequest.Weight>of() : named) {
      if (!known.contains(weight.receiptLineId())) {
        throw UnknownReceipt.line(weight.receiptLineId());
      }
      weights.put(weight.receiptLineId(), weight.weight());
    }
    return weights;
  }

  private static Map<Level.Key, BigDecimal> onHand(Map<Level.Key, Level> levels) {
    return levels.values().stream().collect(Collectors.toMap(Level::key, Level::onHand));
  }

  private static Uni<Void> requireSupplier(@Nullable UUID id) {
    return id == null
        ? Uni.createFrom().voidItem()
        : CompanySql.execute("select id from supplier where id = $1", id)
            .invoke(
                rows -> {
                  if (rows.size() == 0) {
                    throw new UnknownCreditor(id);
                  }
                })
            .replaceWithVoid();
  }

  private Uni<Void> note(String action, LandedCost cost, long sequence) {
    var event = LandedCostEvent.of(cost);
    return audit
        .record(action, DOCUMENT, cost.id(), null, event)
        .chain(() -> outbox.append(action + ".v1", cost.id(), sequence, event));
  }
}
