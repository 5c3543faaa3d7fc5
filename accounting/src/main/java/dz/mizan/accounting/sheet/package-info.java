/**
 * How reports are given out: read in one company transaction, which ends before anything is
 * printed, under the head of the company's settings. Reads, and writes nothing.
 */
@NullMarked
package dz.mizan.accounting.sheet;

import org.jspecify.annotations.NullMarked;
