package dz.mizan.inventory.reorder;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.OutboxSignal;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.RequestIds;
import dz.mizan.common.web.Versions;
import dz.mizan.inventory.reorder.ReorderRules.Stored;
import dz.mizan.inventory.stock.RefusedMovement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets, changes and takes away rules, under the level's lock. */
@ApplicationScoped
class SetReorderRule {
  private static final String LOCK = "select lock_ruled_level($1, $2, $3) as id";
  private static final String SET = "select set_reorder_point($1, $2, $3, $4, $5)";
  private static final String KEEP =
      """
      insert into reorder_rule as r (id, level_id, preferred_supplier_id) values ($1, $2, $3)
      on conflict on constraint uq_reorder_rule_level do update set
        preferred_supplier_id = $3, changed_at = now(), version = r.version + 1
      """;
  private static final String DROP =
      "delete from reorder_rule where company_id = current_company() and id = $1";
  private static final String LOCK_LEVEL =
      "select id from stock_level where product_id = $1 and warehouse_id = $2 for update";

  private final ReorderRules rules;
  private final OutboxSignal signal;
  private final Audit audit;

  SetReorderRule(ReorderRules rules, OutboxSignal signal, Audit audit) {
    this.rules = rules;
    this.signal = signal;
    this.audit = audit;
  }

  /** What became of it. */
  record Outcome(boolean isNew, ReorderRuleView rule) {}

  /**
   * @param ifMatch needed where there is a rule
   * @throws BadRule if the figures contradict each other
   * @throws RefusedMovement or {@code UnknownReference} if the product or warehouse takes no stock
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<Outcome> handle(
      UUID productId, UUID warehouseId, @Nullable String ifMatch, NewReorderRule request) {
    request.check();
    return CompanySql.execute(LOCK, Ids.next(), productId, warehouseId)
        .onFailure()
        .transform(
            failure ->
                RefusedMovement.of(
                    failure, i -> RefusedMovement.subject(productId, BigDecimal.ZERO)))
        .map(rows -> rows.iterator().next().getUUID("id"))
        .chain(
            level ->
                rules
                    .find(productId, warehouseId)
                    .chain(
                        before -> {
                          before.ifPresent(
                              stored -> Versions.check(ifMatch, stored.view().version()));
                          return write(level, request)
                              .chain(() -> rules.require(productId, warehouseId))
                              .call(after -> note(before, after))
                              .map(after -> new Outcome(before.isEmpty(), after.view()));
                        }));
  }

  private Uni<Void> write(UUID level, NewReorderRule request) {
    return CompanySql.execute(KEEP, Ids.next(), level, request.preferredSupplierId())
        .chain(() -> apply(level, request.minimum(), request.maximum(), request.reorderPoint()));
  }

  private Uni<Void> apply(
      UUID level,
      @Nullable BigDecimal minimum,
      @Nullable BigDecimal maximum,
      @Nullable BigDecimal reorderPoint) {
    signal.appended();
    return CompanySql.execute(SET, level, minimum, maximum, reorderPoint, RequestIds.traceParent())
        .replaceWithVoid();
  }

  private Uni<Void> note(Optional<Stored> before, Stored after) {
    return audit.record(
        before.isEmpty() ? "reorder-rule.created" : "reorder-rule.changed",
        "reorder-rule",
        after.id(),
        before.map(Stored::view).orElse(null),
        after.view());
  }

  /**
   * Takes the rule away; stock is low no longer, whatever there is.
   *
   * @throws dz.mizan.common.web.NotFound if there is no rule
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<Void> remove(UUID productId, UUID warehouseId, @Nullable String ifMatch) {
    return CompanySql.execute(LOCK_LEVEL, productId, warehouseId)
        .chain(() -> rules.require(productId, warehouseId))
        .invoke(stored -> Versions.check(ifMatch, stored.view().version()))
        .call(stored -> CompanySql.execute(DROP, stored.id()))
        .call(stored -> apply(stored.levelId(), null, null, null))
        .call(
            stored ->
                audit.record(
                    "reorder-rule.deleted", "reorder-rule", stored.id(), stored.view(), null))
        .replaceWithVoid();
  }
}
