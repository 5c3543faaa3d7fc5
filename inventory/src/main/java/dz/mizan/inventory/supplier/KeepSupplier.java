package dz.mizan.inventory.supplier;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates and changes suppliers. */
@ApplicationScoped
class KeepSupplier {
  private final Suppliers suppliers;
  private final Audit audit;
  private final Outbox outbox;

  KeepSupplier(Suppliers suppliers, Audit audit, Outbox outbox) {
    this.suppliers = suppliers;
    this.audit = audit;
    this.outbox = outbox;
  }

  /**
   * @throws SupplierTaken if another supplier has the code or the NIF
   */
  Uni<SupplierView> create(SupplierRequest request) {
    return suppliers
        .insert(Ids.next(), request)
        .call(s -> audit.record("supplier.created", "supplier", s.id(), null, s.audited()))
        .call(this::tell);
  }

  /**
   * Changes all of it; the same values again change nothing.
   *
   * @throws dz.mizan.common.web.Versions.StaleVersion if somebody else changed it meanwhile
   * @throws SupplierTaken if another supplier has the code or the NIF
   */
  Uni<SupplierView> change(UUID id, @Nullable String ifMatch, SupplierRequest request) {
    return suppliers
        .requireLocked(id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                isSame(before, request)
                    ? Uni.createFrom().item(before)
                    : suppliers.update(id, request).call(after -> note(before, after)));
  }

  private Uni<Void> note(SupplierView before, SupplierView after) {
    return audit
        .record("supplier.changed", "supplier", after.id(), before.audited(), after.audited())
        .chain(() -> tell(after));
  }

  private Uni<Void> tell(SupplierView supplier) {
    return outbox.append(
        SupplierChanged.TYPE, supplier.id(), supplier.version(), SupplierChanged.of(supplier));
  }

  private static boolean isSame(SupplierView now, SupplierRequest wanted) {
    var same =
        new SupplierRequest(
            now.code(),
            now.name(),
            now.nif(),
            now.nis(),
            now.rc(),
            now.ai(),
            now.address(),
            now.contact(),
            now.paymentDays(),
            now.leadDays(),
            null,
            now.rib(),
            now.active());
    return Arrays.equals(same.values(now.id()), wanted.values(now.id()));
  }
}
