/**
 * Foreign currencies: what one was worth in the company's currency on a day, and the conversion.
 *
 * <p>A day without a rate has that of the last day before it that has one. An amount is converted
 * once, half-up to the centime. A changed rate changes no posted entry: each keeps what it was
 * converted to. Books are kept in dinars (loi 07-11 art. 12 and 13 [K]).
 */
@NullMarked
package dz.mizan.accounting.currency;

import org.jspecify.annotations.NullMarked;
