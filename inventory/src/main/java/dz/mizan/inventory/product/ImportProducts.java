package dz.mizan.inventory.product;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.inventory.settings.Settings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes many products at once: a handful of statements for some hundred of them, with the events
 * and the audit entries that each would have had by itself.
 */
@ApplicationScoped
public class ImportProducts {
  private final ImportedRows rows;
  private final Settings settings;
  private final Audit audit;
  private final Outbox outbox;

  ImportProducts(ImportedRows rows, Settings settings, Audit audit, Outbox outbox) {
    this.rows = rows;
    this.settings = settings;
    this.audit = audit;
    this.outbox = outbox;
  }

  /**
   * Creates what has a new SKU and changes the others. A line that cannot be is refused, and
   * nothing of it is written; the others are. Runs in the caller's company transaction. No SKU may
   * be in it twice.
   *
   * @return what became of the lines, in their order
   */
  public Uni<List<ImportedProduct>> handle(List<ProductLine> lines) {
    return settings
        .current()
        .chain(
            now ->
                rows.find(lines)
                    .chain(
                        found ->
                            rows.categories(lines)
                                .chain(
                                    categories ->
                                        rows.owners(lines)
                                            .map(
                                                owners ->
                                                    new ImportPlan(
                                                        found,
                                                        categories,
                                                        owners,
                                                        now.defaultValuation().name())))))
        .invoke(plan -> decide(plan, lines))
        .call(this::write)
        .map(ImportPlan::outcomes);
  }

  private static void decide(ImportPlan plan, List<ProductLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      plan.add(i, lines.get(i));
    }
  }

  private Uni<Void> write(ImportPlan plan) {
    return rows.update(plan.changed().stream().map(ImportPlan.Changed::after).toList())
        .chain(() -> rows.insert(plan.created()))
        .chain(() -> noteAll(plan))
        .chain(() -> tellAll(plan));
  }

  private Uni<Void> noteAll(ImportPlan plan) {
    return audit
        .recordAll(
            "product.changed",
            "product",
            plan.changed().stream()
                .map(c -> new Audit.Change(c.after().id(), c.before(), c.after()))
                .toList())
        .chain(
            () ->
                audit.recordAll(
                    "product.created",
                    "product",
                    plan.created().stream()
                        .map(state -> new Audit.Change(state.id(), null, state))
                        .toList()));
  }

  private Uni<Void> tellAll(ImportPlan plan) {
    var events = new ImportEvents();
    plan.created().forEach(events::created);
    plan.changed().forEach(events::changed);
    Uni<Void> told = Uni.createFrom().voidItem();
    for (Map.Entry<String, List<Outbox.Event>> type : events.byType().entrySet()) {
      told = told.chain(() -> outbox.appendAll(type.getKey(), new ArrayList<>(type.getValue())));
    }
    return told;
  }
}
