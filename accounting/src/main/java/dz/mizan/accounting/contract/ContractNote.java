package dz.mizan.accounting.contract;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract in the audit trail; its texts stay out of it. */
@RegisterForReflection
record ContractNote(
    @Nullable String number,
    ContractStatus status,
    UUID partnerId,
    Frequency frequency,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    boolean renews) {

  static ContractNote of(Contract c) {
    return new ContractNote(
        c.number(), c.status(), c.partnerId(), c.frequency(), c.startsOn(), c.endsOn(), c.renews());
  }

  static ContractNote of(ContractRequest r) {
    return new ContractNote(
        null,
        ContractStatus.DRAFT,
        r.partnerId(),
        r.frequency(),
        r.startsOn(),
        r.endsOn(),
        r.is(r.renews()));
  }
}
