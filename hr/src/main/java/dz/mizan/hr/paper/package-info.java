/**
 * Everything that is printed or filed from payroll, on top of the payslips that {@code pay} has
 * calculated: payslips, the register of a month (livre de paie), what is declared to the CNAS (DAC,
 * DAS) and to the tax office (IRG), the file for the bank. Reads, and writes nothing but the audit
 * trail.
 */
@NullMarked
package dz.mizan.hr.paper;

import org.jspecify.annotations.NullMarked;
