/**
 * What is declared to the CNAS: contributions of a month or a quarter (DAC) and wages of a year
 * (DAS). Amounts are sums of approved payslips. Reads, and writes nothing but the audit trail.
 */
@NullMarked
package dz.mizan.hr.paper.cnas;

import org.jspecify.annotations.NullMarked;
