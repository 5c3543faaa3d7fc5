/**
 * Reports as rows and columns: a {@link dz.mizan.common.print.sheet.Sheet} is written as CSV, as a
 * page or as a PDF, beside the JSON that each report has of its own. A service reads what it shows
 * and answers with it. A paper bears the day on which it was printed (décret exécutif 09-110:
 * printed states are identified, numbered and dated).
 */
@NullMarked
package dz.mizan.common.print.sheet;

import org.jspecify.annotations.NullMarked;
