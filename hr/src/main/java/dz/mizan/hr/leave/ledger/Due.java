package dz.mizan.hr.leave.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

/** What a month gives somebody of a type, by the facts as they are now. */
record Due(UUID employeeId, UUID typeId, YearMonth month, BigDecimal days) {
  int year() {
    return ReferenceYear.of(month);
  }
}
