/**
 * What the papers of a sale say. A paper is put together when its document is numbered, checked for
 * the mentions that the law wants, and kept word for word with it.
 */
@NullMarked
package dz.mizan.accounting.invoice.paper;

import org.jspecify.annotations.NullMarked;
