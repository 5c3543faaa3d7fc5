package dz.mizan.accounting.entryimport;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a line.
 *
 * @param n counts what is wrong in the file, so that each has a place of its own
 * @param column its title, null if it is about the whole line
 */
record FoundError(long line, long n, @Nullable String column, String code) {}
