/**
 * Quotes and proformas (PF): no effect on books or tax, a series of their own. A draft is numbered
 * and frozen when it is sent; one that nobody answered by its last day has expired. An accepted one
 * becomes the draft of an invoice, once.
 */
@NullMarked
package dz.mizan.accounting.invoice.quote;

import org.jspecify.annotations.NullMarked;
