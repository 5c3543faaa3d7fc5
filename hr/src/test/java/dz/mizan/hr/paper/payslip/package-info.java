@NullMarked
package dz.mizan.hr.paper.payslip;

import org.jspecify.annotations.NullMarked;
