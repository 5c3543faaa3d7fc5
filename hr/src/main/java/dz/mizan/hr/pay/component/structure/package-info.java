/**
 * Structures: sets of components, and who gets which from when on. An employee's own structure goes
 * before that of his position, that before the usual one of the company.
 */
@NullMarked
package dz.mizan.hr.pay.component.structure;

import org.jspecify.annotations.NullMarked;
