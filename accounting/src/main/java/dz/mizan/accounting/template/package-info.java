/**
 * Automatic entries: how each kind of event is booked is a row of {@code posting_template} and its
 * lines, per company, seeded from {@code seed/posting_templates.csv}, changed, reset and previewed
 * over REST. A line says its side, an account (or {@code @customer} / {@code @supplier}: the
 * partner's) and one of the amounts that the kind of event knows. A negative amount goes to the
 * other side; a zero one makes no line.
 *
 * <p>The kinds are told by the packages that read the events ({@link
 * dz.mizan.accounting.template.PostingKinds}). Each brings samples whose amounts are independent of
 * each other: a template that does not balance on all of them is refused, so what is accepted
 * balances on every event.
 *
 * <p>Invariants: a template names known amounts and accounts that can be posted to; one event makes
 * one entry, inside and outside the inbox. Events out: by way of the entry.
 */
@NullMarked
package dz.mizan.accounting.template;

import org.jspecify.annotations.NullMarked;
