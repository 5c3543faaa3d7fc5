/**
 * Lists that are pages as JSON and whole as CSV, read piece by piece; and days as parameters.
 * Mechanisms only, without a noun of the books.
 */
@NullMarked
package dz.mizan.accounting.listing;

import org.jspecify.annotations.NullMarked;
