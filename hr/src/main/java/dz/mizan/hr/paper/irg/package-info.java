/**
 * What was withheld for the income tax (IRG) in a year: the list for the tax office, and a
 * certificate for each employee, who may take his own. Reads, and writes nothing but the audit
 * trail.
 */
@NullMarked
package dz.mizan.hr.paper.irg;

import org.jspecify.annotations.NullMarked;
