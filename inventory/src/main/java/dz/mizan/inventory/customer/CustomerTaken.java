package dz.mizan.inventory.customer;

import dz.mizan.common.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Another customer of the company has this code or number. */
final class CustomerTaken extends Refusal {
  CustomerTaken(String field, @Nullable String value) {
    super(Kind.CONFLICT, "customer-taken");
    fact("field", field);
    fact("value", value);
    violation(field, "taken");
  }
}
