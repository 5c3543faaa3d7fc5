/**
 * Warehouses: where stock is kept.
 *
 * <p>A company has exactly one default warehouse at any time, from its set-up on; it is active. A
 * code is unique in its company, whatever its case. A warehouse is deactivated only when it is
 * empty: no stock, nothing reserved, nothing on its way, and no open document of any feature that
 * has a {@link dz.mizan.inventory.warehouse.OpenDocuments} bean. From then on no goods move in it.
 */
@NullMarked
package dz.mizan.inventory.warehouse;

import org.jspecify.annotations.NullMarked;
