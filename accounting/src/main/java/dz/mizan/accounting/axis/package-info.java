/**
 * Analytic axes: cost centres and projects, by which lines of entries are told apart beside their
 * account.
 *
 * <p>Invariants: a code is given once per company and axis and never changes; a closed one takes no
 * new lines and keeps those that it has; the analytic balance of a code is the sum of its lines,
 * month by month. Both axes work alike, so they share everything but their table.
 */
@NullMarked
package dz.mizan.accounting.axis;

import org.jspecify.annotations.NullMarked;
