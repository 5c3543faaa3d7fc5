package dz.mizan.accounting.layout;

import java.math.BigDecimal;

/**
 * A balance on its line.
 *
 * @param amount debit less credit
 */
public record Placement(String line, boolean deduction, String account, BigDecimal amount) {}
