/**
 * Kinds of fixed assets: their accounts (2x, 28x, 68x, 29x), method and usual life. A company has
 * the usual ones of {@code seed/asset_categories.csv} as soon as it looks; the lives are usage, to
 * be confirmed by an accountant.
 *
 * <p>Invariant: an asset keeps the accounts that its category had on the day of its activation.
 */
@NullMarked
package dz.mizan.accounting.asset.category;

import org.jspecify.annotations.NullMarked;
