/**
 * Payslips on paper, one by one or all of a run. Who is no HR person sees his own alone, and only
 * of runs that are approved. Reads, and writes nothing.
 */
@NullMarked
package dz.mizan.hr.paper.payslip;

import org.jspecify.annotations.NullMarked;
