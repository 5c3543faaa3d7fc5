/**
 * What a file of products looks like, as CSV and as JSON lines: its columns, how it is read without
 * being held in memory, and how it is written. What {@code productexport} writes {@code
 * productimport} reads to the same products.
 *
 * <p>The parsers are small ones of our own: they are fed the pieces of a request as they come and
 * hold at most one line. The usual libraries read from a blocking stream, which would take a thread
 * per upload, and none bounds a quoted field.
 */
@NullMarked
package dz.mizan.inventory.productfile;

import org.jspecify.annotations.NullMarked;
