package dz.mizan.hr.leave.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a type gives from a month on; see {@link LeaveType}.
 *
 * @param days of a month of work or of a year
 * @param cap most of a reference year, of MONTHLY alone
 */
public record LeaveRate(BigDecimal days, @Nullable BigDecimal cap, BigDecimal southDays) {}
