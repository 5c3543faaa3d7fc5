package dz.mizan.accounting.asset.plan;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What is lost in a month.
 *
 * @param amount above zero, two decimals
 */
public record Charge(YearMonth month, BigDecimal amount) {}
