/**
 * Mail. A mail is a row that commits with what it tells of; a thread of each replica sends what is
 * due, by SMTP or into a folder, and tries again until it succeeds or the mail has lost its use.
 * Sent at least once: a second copy after a crash has the same Message-ID. Texts are in French,
 * Arabic and English; whatever people typed is escaped, cut and made harmless in them.
 */
@NullMarked
package dz.mizan.auth.mail;

import org.jspecify.annotations.NullMarked;
