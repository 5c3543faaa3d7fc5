package dz.mizan.inventory.price;

/**
 * What became of prices that were set.
 *
 * @param set how many are new or other than before
 * @param unchanged how many were so already
 */
public record PricesSet(int set, int unchanged) {}
