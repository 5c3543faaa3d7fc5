/**
 * The register of pay (livre de paie): who was paid what in a month. Registers that an employer
 * must keep are in décret exécutif 96-98 [K]. Reads, and writes nothing but the audit trail.
 */
@NullMarked
package dz.mizan.hr.paper.register;

import org.jspecify.annotations.NullMarked;
