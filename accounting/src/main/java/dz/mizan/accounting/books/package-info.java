/**
 * Opens a company's books.
 *
 * <p>Event in: {@code dz.mizan.auth.company.registered.v1}. A company gets its chart, journals,
 * posting rules and the fiscal year of its registration, then counts as prepared; until then its
 * requests are answered 503. A second such event changes nothing.
 */
@NullMarked
package dz.mizan.accounting.books;

import org.jspecify.annotations.NullMarked;
