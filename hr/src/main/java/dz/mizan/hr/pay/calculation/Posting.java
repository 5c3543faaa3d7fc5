package dz.mizan.hr.pay.calculation;

import java.math.BigDecimal;

/**
 * What a payslip brings to the entry of its run.
 *
 * @param costCentre empty for none
 * @param amount debit is positive, credit negative
 */
public record Posting(String account, String costCentre, String label, BigDecimal amount) {}
