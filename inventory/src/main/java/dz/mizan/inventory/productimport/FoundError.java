package dz.mizan.inventory.productimport;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a line.
 *
 * @param n counts what is wrong in the line from 0
 * @param column its title, null if it is about the whole line
 */
record FoundError(long line, int n, @Nullable String column, String code) {}
