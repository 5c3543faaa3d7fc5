/** Sets a company up when auth has registered it. Event in: {@code auth.company.registered.v1}. */
@NullMarked
package dz.mizan.inventory.company;

import org.jspecify.annotations.NullMarked;
