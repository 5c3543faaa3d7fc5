/**
 * Locations: the zones, aisles, racks and bins of a warehouse, as a tree, and goods that are
 * carried between them.
 *
 * <p>A code is unique in its warehouse, a barcode in its company. A parent is of a kind above its
 * children's, which never changes; so there are no cycles. A location is deactivated only when no
 * goods lie in it and no active location is under it; from then on none come into it. Carrying
 * goods changes neither level nor value, and what is placed never exceeds what is on hand.
 */
@NullMarked
package dz.mizan.inventory.location;

import org.jspecify.annotations.NullMarked;
