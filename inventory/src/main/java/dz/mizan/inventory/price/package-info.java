/**
 * Price lists and the prices of products in them. A price is dinars per unit, four decimals,
 * without TVA or with it as its list says; it holds from a quantity on and from a day on. Among
 * those that hold, the given list goes before the default one, the unit asked for before the base
 * unit, the highest quantity before lower ones, the newest day before older ones.
 *
 * <p>A company has one default list, which never runs out; it is made when it is first needed.
 */
@NullMarked
package dz.mizan.inventory.price;

import org.jspecify.annotations.NullMarked;
