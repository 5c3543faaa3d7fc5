/**
 * How reports are given out: a {@link dz.mizan.accounting.sheet.Sheet} of rows and columns is
 * written as CSV, as a page or as a PDF, beside the JSON that each report has of its own. Reads,
 * and writes nothing. A paper bears the date on which it was printed (décret exécutif 09-110:
 * printed states are identified, numbered and dated).
 */
@NullMarked
package dz.mizan.accounting.sheet;

import org.jspecify.annotations.NullMarked;
