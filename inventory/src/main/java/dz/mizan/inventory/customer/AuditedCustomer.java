package dz.mizan.inventory.customer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the audit trail keeps of a customer: nothing by which to reach a person. */
@RegisterForReflection
record AuditedCustomer(
    String code,
    CustomerKind kind,
    String name,
    @Nullable String nif,
    @Nullable String nis,
    @Nullable String rc,
    @Nullable String ai,
    @Nullable LegalForm legalForm,
    @Nullable UUID priceListId,
    int paymentTermsDays,
    String discountPercent,
    boolean active) {

  static AuditedCustomer of(CustomerView customer) {
    return new AuditedCustomer(
        customer.code(),
        customer.kind(),
        customer.name(),
        customer.nif(),
        customer.nis(),
        customer.rc(),
        customer.ai(),
        customer.legalForm(),
        customer.priceListId(),
        customer.paymentTermsDays(),
        customer.discountPercent().toPlainString(),
        customer.active());
  }
}
