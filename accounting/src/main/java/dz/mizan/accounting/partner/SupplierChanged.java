package dz.mizan.accounting.partner;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What accounting reads of {@code dz.mizan.inventory.supplier.changed.v1}. */
@RegisterForReflection
record SupplierChanged(
    UUID supplierId,
    String code,
    String name,
    @Nullable String nif,
    @Nullable String nis,
    @Nullable String rc,
    @Nullable String ai,
    @Nullable PartnerAddress address,
    int paymentDays,
    boolean active) {

  SupplierChanged {
    requireNonNull(supplierId, "supplierId");
    requireNonNull(code, "code");
    requireNonNull(name, "name");
  }
}
