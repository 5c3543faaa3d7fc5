/**
 * How reports are given out: a {@link dz.mizan.hr.sheet.Sheet} of rows and columns is written as
 * CSV, as a page or as a PDF, beside the JSON that each report has of its own. Mechanisms only,
 * without a noun of people or pay. Reads, and writes nothing.
 */
@NullMarked
package dz.mizan.hr.sheet;

import org.jspecify.annotations.NullMarked;
