package dz.mizan.inventory.purchasing;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import dz.mizan.inventory.settings.Settings;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.PUT;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Who may approve up to which amount, in the running transaction's company. */
@ApplicationScoped
class ApprovalLimits {
  private static final String PUT =
      """
      insert into purchase_approval_limit (id, role, max_amount) values ($1, $2, $3)
      on conflict on constraint uq_purchase_approval_limit_role do update set
        max_amount = excluded.max_amount, version = purchase_approval_limit.version + 1
        where purchase_approval_limit.version = $4
      returning *
      """;

  private final CurrentIdentityAssociation identity;
  private final Settings settings;
  private final Audit audit;

  ApprovalLimits(CurrentIdentityAssociation identity, Settings settings, Audit audit) {
    this.identity = identity;
    this.settings = settings;
    this.audit = audit;
  }

  /**
   * Makes sure that the caller may approve that order.
   *
   * @throws ApprovalLimitExceeded if there are limits and the highest of his roles is lower
   * @throws SelfApproval if he wrote it and the settings forbid that
   */
  Uni<Void> require(PurchaseOrder order) {
    return requireAnother(order)
        .chain(() -> all())
        .chain(
            limits ->
                limits.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : identity
                        .getDeferredIdentity()
                        .invoke(caller -> check(order, limits, caller.getRoles()))
                        .replaceWithVoid());
  }

  private Uni<Void> requireAnother(PurchaseOrder order) {
    var caller = Caller.require().userId();
    return settings
        .current()
        .invoke(
            current -> {
              if (current.forbidSelfApproval() && Objects.equals(caller, order.createdBy())) {
                throw new SelfApproval();
              }
            })
        .replaceWithVoid();
  }

  private static void check(PurchaseOrder order, List<ApprovalLimit> limits, Set<String> roles) {
    var limit =
        limits.stream()
            .filter(l -> roles.contains(l.role()))
            .map(l -> l.maxAmount().amount())
            .max(Comparator.naturalOrder())
            .orElse(new BigDecimal("0.00"));
    if (order.totalTtc().compareTo(limit) > 0) {
      throw new ApprovalLimitExceeded(limit, order.totalTtc());
    }
  }

  /** By role; there are few. */
  Uni<List<ApprovalLimit>> all() {
    return CompanySql.execute("select * from purchase_approval_limit order by role limit 1000")
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(ApprovalLimit::of).toList());
  }

  /**
   * Sets the limit of a role, new or not.
   *
   * @throws Versions.VersionRequired if the role has one already and ifMatch is missing
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<ApprovalLimit> put(String role, @Nullable String ifMatch, BigDecimal maxAmount) {
    return find(role)
        .chain(
            before -> {
              if (before != null) {
                Versions.check(ifMatch, before.version());
              }
              var version = before == null ? 0L : before.version();
              return CompanySql.execute(PUT, Ids.next(), role, maxAmount, version)
                  .map(
                      rows -> {
                        if (rows.size() == 0) { // somebody else was first
                          Versions.check("\"" + version + "\"", version + 1);
                        }
                        return ApprovalLimit.of(rows.iterator().next());
                      })
                  .call(after -> note("purchase-approval-limit.set", before, after));
            });
  }

  /**
   * @throws NotFound if the role has no limit
   */
  Uni<Void> delete(String role, @Nullable String ifMatch) {
    return find(role)
        .chain(
            before -> {
              if (before == null) {
                throw new NotFound("purchase-approval-limit", role);
              }
              Versions.check(ifMatch, before.version());
              return CompanySql.execute(
                      "delete from purchase_approval_limit where id = $1", before.id())
                  .chain(() -> note("purchase-approval-limit.deleted", before, null));
            });
  }

  private static Uni<@Nullable ApprovalLimit> find(String role) {
    return CompanySql.execute(
            "select * from purchase_approval_limit where role = $1 for update", role)
        .map(rows -> rows.size() == 0 ? null : ApprovalLimit.of(rows.iterator().next()));
  }

  private Uni<Void> note(
      String action, @Nullable ApprovalLimit before, @Nullable ApprovalLimit after) {
    var id = Objects.requireNonNull(after == null ? before : after).id();
    return audit.record(action, "purchase-approval-limit", id, before, after);
  }
}
