package dz.mizan.hr.pay.calculation;

import java.math.BigDecimal;

/** What was taken off for an advance or a garnishment. */
public record Taken(DueDeduction due, BigDecimal amount) {}
