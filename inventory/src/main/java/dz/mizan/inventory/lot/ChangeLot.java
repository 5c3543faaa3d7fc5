package dz.mizan.inventory.lot;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a lot another expiry date. */
@ApplicationScoped
class ChangeLot {
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
  private static final String CHANGE =
      "update lot set expires_on = $2, version = version + 1 where id = $1 and version = $3";

  private final Lots lots;
  private final ExpiryAlerts alerts;
  private final Audit audit;

  ChangeLot(Lots lots, ExpiryAlerts alerts, Audit audit) {
    this.lots = lots;
    this.alerts = alerts;
    this.audit = audit;
  }

  /** What the audit trail tells. */
  @RegisterForReflection
  record Dated(String number, @Nullable LocalDate expiresOn) {
    static Dated of(LotView lot) {
      return new Dated(lot.number(), lot.expiresOn());
    }
  }

  /**
   * The same date again changes nothing. Alerts for another date are closed; the job raises new
   * ones.
   *
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws dz.mizan.common.tenancy.OutOfScope if the caller is restricted to some warehouses
   */
  Uni<LotView> handle(UUID id, @Nullable String ifMatch, LotChange request) {
    Caller.require().scope().requireWholeCompany();
    var date = request.expiresOn();
    if (date != null && (date.isBefore(EARLIEST) || date.isAfter(LATEST))) {
      throw new BadDate();
    }
    return lots.require(id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                Objects.equals(before.expiresOn(), date)
                    ? Uni.createFrom().item(before)
                    : change(before, date));
  }

  private Uni<LotView> change(LotView before, @Nullable LocalDate date) {
    return CompanySql.execute(CHANGE, before.id(), date, before.version())
        .invoke(
            changed -> {
              if (changed.rowCount() == 0) {
                Versions.check("\"" + before.version() + "\"", before.version() + 1);
              }
            })
        .chain(() -> alerts.closeOver(before.id()))
        .chain(() -> lots.require(before.id()))
        .call(
            after ->
                audit.record("lot.changed", "lot", after.id(), Dated.of(before), Dated.of(after)));
  }
}
