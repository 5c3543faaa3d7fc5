/**
 * Lettrage: which lines of an account settle each other, wholly or in part. Invariants, held in
 * SQL: a matching has as much on either side, all of one account and partner; no line is matched
 * beyond its amount, under any concurrency.
 */
@NullMarked
package dz.mizan.accounting.matching;

import org.jspecify.annotations.NullMarked;
