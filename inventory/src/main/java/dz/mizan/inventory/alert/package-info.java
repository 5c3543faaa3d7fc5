/**
 * Alerts: what a person should look at, raised once by the ledger (low stock) or by a job (lots
 * that expire) and closed by the same when it is over. A person acknowledges them.
 */
@NullMarked
package dz.mizan.inventory.alert;

import org.jspecify.annotations.NullMarked;
