package dz.mizan.inventory.product;

import dz.mizan.common.outbox.Outbox;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events of an import, by type, in an order in which each product's own are in theirs. */
final class ImportEvents {
  private final Map<String, List<Outbox.Event>> byType = new LinkedHashMap<>();

  ImportEvents() {
    for (var type :
        List.of(
            ProductCreated.TYPE,
            ProductChanged.TYPE,
            ProductPublished.TYPE,
            ProductWithdrawn.TYPE,
            ProductArchived.TYPE)) {
      byType.put(type, new ArrayList<>());
    }
  }

  Map<String, List<Outbox.Event>> byType() {
    return byType;
  }

  /** Created, and led to its status by as many steps as it has versions more. */
  void created(ProductState state) {
    add(
        ProductCreated.TYPE,
        state,
        1,
        new ProductCreated(state.id(), state.sku(), state.names(), unit(state)));
    if (state.version() > 1) {
      published(state, 2);
    }
    if (state.version() > 2) {
      archived(state, 3);
    }
  }

  void changed(ImportPlan.Changed change) {
    var after = change.after();
    boolean isMoved = !after.status().equals(change.before().status());
    long steps = after.version() - change.before().version();
    if (steps > (isMoved ? 1 : 0)) {
      add(
          ProductChanged.TYPE,
          after,
          change.before().version() + 1,
          new ProductChanged(after.id(), after.sku(), after.names(), unit(after)));
    }
    if (isMoved) {
      switch (ProductStatus.valueOf(after.status())) {
        case PUBLISHED -> published(after, after.version());
        case ARCHIVED -> archived(after, after.version());
        case DRAFT -> withdrawn(after);
      }
    }
  }

  private void published(ProductState state, long sequence) {
    add(
        ProductPublished.TYPE,
        state,
        sequence,
        new ProductPublished(state.id(), state.sku(), state.names(), unit(state), kind(state)));
  }

  private void archived(ProductState state, long sequence) {
    add(
        ProductArchived.TYPE,
        state,
        sequence,
        new ProductArchived(state.id(), state.sku(), state.names(), unit(state), kind(state)));
  }

  private void withdrawn(ProductState state) {
    add(
        ProductWithdrawn.TYPE,
        state,
        state.version(),
        new ProductWithdrawn(state.id(), state.sku(), state.names(), unit(state), kind(state)));
  }

  private void add(String type, ProductState state, long sequence, Record data) {
    byType
        .computeIfAbsent(type, t -> new ArrayList<>())
        .add(new Outbox.Event(state.id(), sequence, data));
  }

  private static Unit unit(ProductState state) {
    return Unit.valueOf(state.unit());
  }

  private static ProductKind kind(ProductState state) {
    return ProductKind.valueOf(state.kind());
  }
}
