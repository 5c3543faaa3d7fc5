/**
 * The purchase order as it goes to the supplier: one page of HTML to print, in French or Arabic
 * (from right to left). Every text is escaped, and the page may use its own style and nothing else.
 */
@NullMarked
package dz.mizan.inventory.purchasing.paper;

import org.jspecify.annotations.NullMarked;
