/**
 * The statements of a year, or of its first months: bilan, compte de résultat par nature, flux de
 * trésorerie (direct), variation des capitaux propres and livre d'inventaire, each with the year
 * before. A projection of the balances that posting maintains onto the company's layouts; it reads,
 * and writes nothing.
 *
 * <p>Invariants: assets equal liabilities; the result is income less expenses, without the entries
 * that close the year; what came in less what went out is how the treasury changed. {@code checks}
 * tells whether they hold, and what an accountant has to clear before closing (18, 47, 58).
 */
@NullMarked
package dz.mizan.accounting.statement;

import org.jspecify.annotations.NullMarked;
