package dz.mizan.inventory.customer;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates customers and changes them. */
@ApplicationScoped
class KeepCustomer {
  private final Customers customers;
  private final Audit audit;
  private final Outbox outbox;

  KeepCustomer(Customers customers, Audit audit, Outbox outbox) {
    this.customers = customers;
    this.audit = audit;
    this.outbox = outbox;
  }

  /**
   * @throws CustomerTaken if another customer has the code or a number
   * @throws UnknownPriceList if the company has no such price list
   */
  Uni<CustomerView> create(CustomerRequest request) {
    return customers
        .insert(Ids.next(), request)
        .call(customer -> note("customer.created", null, customer));
  }

  /**
   * Orders that were placed before keep their prices and discounts.
   *
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws CustomerTaken if another customer has the code or a number
   * @throws UnknownPriceList if the company has no such price list
   */
  Uni<CustomerView> change(UUID id, @Nullable String ifMatch, CustomerRequest request) {
    return customers
        .lock(id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                customers
                    .update(id, request)
                    .call(after -> note("customer.changed", AuditedCustomer.of(before), after)));
  }

  private Uni<Void> note(String action, @Nullable AuditedCustomer before, CustomerView after) {
    return audit
        .record(action, "customer", after.id(), before, AuditedCustomer.of(after))
        .chain(
            () ->
                outbox.append(
                    CustomerChanged.TYPE, after.id(), after.version(), CustomerChanged.of(after)));
  }
}
