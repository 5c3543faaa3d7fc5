package dz.mizan.inventory.supplier;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code supplier.changed.v1}: the whole supplier after it was created or changed; the
 * sequence is its version. Neither whom to call there nor its bank account is told.
 */
@RegisterForReflection
public record SupplierChanged(
    UUID supplierId,
    String code,
    String name,
    @Nullable String nif,
    @Nullable String nis,
    @Nullable String rc,
    @Nullable String ai,
    SupplierAddress address,
    int paymentDays,
    boolean active) {
  static final String TYPE = "supplier.changed.v1";

  static SupplierChanged of(SupplierView supplier) {
    return new SupplierChanged(
        supplier.id(),
        supplier.code(),
        supplier.name(),
        supplier.nif(),
        supplier.nis(),
        supplier.rc(),
        supplier.ai(),
        supplier.address(),
        supplier.paymentDays(),
        supplier.active());
  }
}
