package dz.mizan.hr.pay.component;

import dz.mizan.hr.pay.calculation.Components;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a month's payslips are made of.
 *
 * @param codes of the components by id
 * @param structures by id: the codes of each, with the value that it says, if it does
 * @param usual the structure of those for whom nothing else is said; null if there is none. Of a
 *     month that was paid, the one of then
 * @param stamp changes with any component, structure or setting of payroll
 */
public record PayPlan(
    Components components,
    Map<UUID, String> codes,
    Map<UUID, Map<String, BigDecimal>> structures,
    @Nullable UUID usual,
    String stamp) {

  public PayPlan {
    codes = Map.copyOf(codes);
    // Values may be null, which Map.copyOf does not take.
    structures = Collections.unmodifiableMap(new HashMap<>(structures));
  }
}
