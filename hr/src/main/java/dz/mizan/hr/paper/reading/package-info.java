/**
 * How the papers of payroll read payslips and people: by some hundred at once, in short
 * transactions.
 */
@NullMarked
package dz.mizan.hr.paper.reading;

import org.jspecify.annotations.NullMarked;
