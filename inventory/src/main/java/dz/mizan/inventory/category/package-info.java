/**
 * The order of the catalogue: a tree of categories, and the attributes that products may have, of
 * all the company or of a category and those below it.
 *
 * <p>Invariants, held by the database: no category is above itself, also when two are moved at
 * once; at most eight levels; only an empty category and an unused attribute or choice can go.
 */
@NullMarked
package dz.mizan.inventory.category;

import org.jspecify.annotations.NullMarked;
