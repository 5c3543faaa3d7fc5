/**
 * Papers to print: an invoice, a statement, a payslip. A service says what is on the paper ({@link
 * dz.mizan.common.print.Paper}); this package makes an HTML page or a PDF file of it, in French,
 * Arabic (from right to left) or English, on A4.
 *
 * <p>Every text may be anybody's: HTML escapes it, and a page may use its own style and nothing
 * else. Writing a paper is work for the processor, so that {@link
 * dz.mizan.common.print.PrintedPaper} does it on a worker thread; load what the paper says in a
 * transaction, end that, then print.
 */
@NullMarked
package dz.mizan.common.print;

import org.jspecify.annotations.NullMarked;
