/** What happened to sales orders, as it is published. Amounts and quantities are exact texts. */
@NullMarked
package dz.mizan.inventory.sales.event;

import org.jspecify.annotations.NullMarked;
