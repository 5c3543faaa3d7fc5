/**
 * Documents of employees, as data: kind, number, days, and where the file lies.
 *
 * <p>The number is sealed, and shown by one audited endpoint and to the employee himself. A
 * document that is archived expires no more. Alerts are raised by a daily job, once for each
 * document, last day and threshold; where several thresholds are passed at once, for the last of
 * them alone. They close by themselves when the document is renewed or archived, or the employee
 * has left.
 *
 * <p>Events out: {@code document.expiring.v1}. Door for other features: {@link
 * dz.mizan.hr.document.OwnDocuments}.
 */
@NullMarked
package dz.mizan.hr.document;

import org.jspecify.annotations.NullMarked;
