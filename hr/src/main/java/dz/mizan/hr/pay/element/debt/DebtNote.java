package dz.mizan.hr.pay.element.debt;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the audit trail keeps of an advance or a garnishment: whose it is and what of it changed,
 * but no amount, no creditor and no judgment.
 *
 * @param changed names of fields; none for a new one
 */
@RegisterForReflection
record DebtNote(UUID employeeId, String firstMonth, List<String> changed, long version) {

  static DebtNote of(AdvanceView made) {
    return new DebtNote(made.employeeId(), made.firstMonth(), List.of(), made.version());
  }

  static DebtNote of(GarnishmentView made) {
    return new DebtNote(made.employeeId(), made.firstMonth(), List.of(), made.version());
  }

  static DebtNote of(AdvanceView before, AdvanceView after) {
    var changed = new ArrayList<String>();
    add(changed, "instalment", before.instalment(), after.instalment());
    add(changed, "firstMonth", before.firstMonth(), after.firstMonth());
    add(changed, "reason", before.reason(), after.reason());
    add(changed, "cancelled", before.cancelled(), after.cancelled());
    return new DebtNote(after.employeeId(), after.firstMonth(), changed, after.version());
  }

  static DebtNote of(GarnishmentView before, GarnishmentView after) {
    var changed = new ArrayList<String>();
    add(changed, "creditor", before.creditor(), after.creditor());
    add(changed, "reference", before.reference(), after.reference());
    add(changed, "total", before.total(), after.total());
    add(changed, "monthly", before.monthly(), after.monthly());
    add(changed, "lastMonth", before.lastMonth(), after.lastMonth());
    return new DebtNote(after.employeeId(), after.firstMonth(), changed, after.version());
  }

  private static void add(
      List<String> changed, String field, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changed.add(field);
    }
  }
}
