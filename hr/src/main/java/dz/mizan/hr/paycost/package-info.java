/**
 * What the company's people cost, by department and month, from the payslips of approved runs. The
 * department is the one that the payslip names, so what was paid stays where it was. Payslips are
 * sealed, and are opened for each report, some hundreds at a time; no sum is stored, for that of a
 * department of one person is a salary.
 */
@NullMarked
package dz.mizan.hr.paycost;

import org.jspecify.annotations.NullMarked;
