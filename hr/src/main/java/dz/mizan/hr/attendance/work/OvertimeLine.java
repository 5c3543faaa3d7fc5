package dz.mizan.hr.attendance.work;

import java.math.BigDecimal;

/**
 * Overtime that is paid alike.
 *
 * @param premium in percent of an hour's wage, at least 50
 */
public record OvertimeLine(OvertimeKind kind, int minutes, BigDecimal premium) {}
