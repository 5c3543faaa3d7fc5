/**
 * What the bank is to pay of an approved run. The company's bank has a form of file of its own; the
 * CSV has all that any of them asks for. Reads, and writes nothing but the audit trail.
 */
@NullMarked
package dz.mizan.hr.paper.transfer;

import org.jspecify.annotations.NullMarked;
