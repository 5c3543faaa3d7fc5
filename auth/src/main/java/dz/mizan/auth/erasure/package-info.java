/**
 * The end of a company (ADR 18). A request shuts the company at once: sessions end, tokens and keys
 * are refused, its code names no company any more and stays taken. Then every service deletes what
 * it has of it, auth last. The report stays, by an id that cannot be guessed.
 *
 * <p>Event out: {@code company.erasure-requested.v1}. Events in: {@code company.erased.v1} of
 * inventory, hr and accounting.
 */
@NullMarked
package dz.mizan.auth.erasure;

import org.jspecify.annotations.NullMarked;
