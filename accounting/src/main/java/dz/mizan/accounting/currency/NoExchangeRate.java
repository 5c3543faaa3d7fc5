package dz.mizan.accounting.currency;

import dz.mizan.common.problem.Refusal;
import java.time.LocalDate;

/** No rate of the currency is known on that day or before it. */
public final class NoExchangeRate extends Refusal {
  NoExchangeRate(String currency, LocalDate day) {
    super(Kind.RULE_BROKEN, "no-exchange-rate");
    fact("currency", currency);
    fact("date", day.toString());
    violation("currency", "no rate of " + currency + " on " + day + " or before");
  }
}
