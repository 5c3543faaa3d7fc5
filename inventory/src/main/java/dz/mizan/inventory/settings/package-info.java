/**
 * What each company decides for inventory. Invariant: the stock lock date only moves forward, for
 * what was locked may have been declared or audited.
 */
@NullMarked
package dz.mizan.inventory.settings;

import org.jspecify.annotations.NullMarked;
