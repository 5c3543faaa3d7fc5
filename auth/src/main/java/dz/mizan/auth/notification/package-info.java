/**
 * What users are told by mail, in their language: requests for access, what happened to their
 * accounts, and links that prove who reads the mail. Queued in the transaction of what it tells of.
 * What concerns a user's security is sent whatever he has muted.
 */
@NullMarked
package dz.mizan.auth.notification;

import org.jspecify.annotations.NullMarked;
