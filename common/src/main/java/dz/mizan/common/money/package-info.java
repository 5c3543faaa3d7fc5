/** Exact amounts with their currency. */
@NullMarked
package dz.mizan.common.money;

import org.jspecify.annotations.NullMarked;
