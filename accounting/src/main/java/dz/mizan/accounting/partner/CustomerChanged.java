package dz.mizan.accounting.partner;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What accounting reads of {@code dz.mizan.inventory.customer.changed.v1}. */
@RegisterForReflection
record CustomerChanged(
    UUID customerId,
    String code,
    PartnerKind kind,
    String name,
    @Nullable String nameAr,
    @Nullable String nif,
    @Nullable String nis,
    @Nullable String rc,
    @Nullable String ai,
    @Nullable String legalForm,
    @Nullable PartnerAddress address,
    int paymentTermsDays,
    boolean active) {

  CustomerChanged {
    requireNonNull(customerId, "customerId");
    requireNonNull(code, "code");
    requireNonNull(kind, "kind");
    requireNonNull(name, "name");
  }
}
