/**
 * The company on the papers of payroll: its name, address and numbers, from the settings. Reads,
 * and writes nothing.
 */
@NullMarked
package dz.mizan.hr.paper.employer;

import org.jspecify.annotations.NullMarked;
