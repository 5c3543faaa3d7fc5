package dz.mizan.accounting.balance;

import java.math.BigDecimal;

/**
 * The two sides of an account: of a partner's account both may be there.
 *
 * @param debit not negative
 * @param credit not negative
 */
public record Sides(String account, BigDecimal debit, BigDecimal credit) {}
