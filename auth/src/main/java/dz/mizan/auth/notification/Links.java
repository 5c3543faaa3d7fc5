package dz.mizan.auth.notification;

import dz.mizan.auth.mail.Mail;
import dz.mizan.auth.mail.MailKind;
import dz.mizan.auth.onetime.OneTimePurpose;
import dz.mizan.auth.onetime.OneTimeTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mails users links that work once, in the running company transaction. */
@ApplicationScoped
public class Links {
  /** Long enough to find the mail; NIST SP 800-63B allows ten minutes to a day. */
  static final Duration RESET_LIFE = Duration.ofMinutes(30);

  static final Duration VERIFICATION_LIFE = Duration.ofDays(1);
  static final Duration INVITATION_LIFE = Duration.ofDays(7);

  /** A mail of the same kind is sent no sooner, so that nobody's mailbox is filled by others. */
  private static final Duration PAUSE = Duration.ofMinutes(2);

  private final Recipients recipients;
  private final OneTimeTokens tokens;
  private final Mail mail;

  Links(Recipients recipients, OneTimeTokens tokens, Mail mail) {
    this.recipients = recipients;
    this.tokens = tokens;
    this.mail = mail;
  }

  /** To set a new password with, within half an hour. Not again within two minutes. */
  public Uni<Void> resetPassword(UUID user) {
    return recipients.one(
        user,
        to ->
            send(
                new Letter(to, MailKind.PASSWORD_RESET, to.values(), RESET_LIFE),
                OneTimePurpose.PASSWORD_RESET,
                null,
                PAUSE));
  }

  /** To prove within a day that the user reads his address. Not again within two minutes. */
  public Uni<Void> verifyEmail(UUID user) {
    return verifyEmail(user, PAUSE);
  }

  /** The same at once for a new address; a link to a new password, sent to the former, is void. */
  public Uni<Void> verifyNewEmail(UUID user) {
    return tokens
        .revoke(OneTimePurpose.PASSWORD_RESET, user)
        .chain(() -> verifyEmail(user, Duration.ZERO));
  }

  private Uni<Void> verifyEmail(UUID user, Duration pause) {
    return recipients.one(
        user,
        to -> {
          var values = to.values();
          values.put("email", to.email());
          return send(
              new Letter(to, MailKind.EMAIL_VERIFICATION, values, VERIFICATION_LIFE),
              OneTimePurpose.EMAIL_VERIFICATION,
              to.email(),
              pause);
        });
  }

  /**
   * To become a user who can log in, within a week. Not again within two minutes.
   *
   * @param invitedBy the user, or API key, who is named in the mail
   */
  public Uni<Void> invite(UUID user, UUID invitedBy) {
    return invite(user, invitedBy, PAUSE);
  }

  /** The same at once, to a new address; the link sent to the former one is void. */
  public Uni<Void> inviteAtNewEmail(UUID user, UUID invitedBy) {
    return invite(user, invitedBy, Duration.ZERO);
  }

  private Uni<Void> invite(UUID user, UUID invitedBy, Duration pause) {
    return recipients
        .nameOf(invitedBy)
        .chain(
            inviter ->
                recipients.one(
                    user,
                    to -> {
                      var values = to.values();
                      values.put("inviter", inviter);
                      return send(
                          new Letter(to, MailKind.INVITATION, values, INVITATION_LIFE),
                          OneTimePurpose.INVITATION,
                          null,
                          pause);
                    }));
  }

  private record Letter(Recipient to, MailKind kind, Map<String, String> values, Duration life) {}

  private Uni<Void> send(
      Letter letter, OneTimePurpose purpose, @Nullable String subject, Duration pause) {
    var to = letter.to();
    return tokens
        .issue(purpose, to.id(), letter.life(), subject, pause)
        .chain(token -> token.isEmpty() ? Uni.createFrom().voidItem() : queue(letter, token.get()));
  }

  private Uni<Void> queue(Letter letter, String token) {
    var to = letter.to();
    var values = letter.values();
    values.put("token", token);
    values.put("until", to.language().write(Instant.now().plus(letter.life())));
    return mail.queue(to.email(), letter.kind(), to.language(), values, letter.life());
  }
}
