/**
 * How reports are given out: as JSON, CSV, a page or a PDF, made on a worker thread. Mechanisms
 * only, without a noun of people or pay. Reads, and writes nothing.
 */
@NullMarked
package dz.mizan.hr.sheet;

import org.jspecify.annotations.NullMarked;
