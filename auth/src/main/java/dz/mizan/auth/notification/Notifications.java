package dz.mizan.auth.notification;

import dz.mizan.auth.mail.Mail;
import dz.mizan.auth.mail.MailKind;
import dz.mizan.common.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells users by mail what happened, in the running company transaction. */
@ApplicationScoped
public class Notifications {
  /** Muting codes, as in users' settings. */
  private static final String REGISTRATION = "registration";

  private static final String NEW_DEVICE = "new-device";
  private static final String UNKNOWN = "–";

  private final Recipients recipients;
  private final Mail mail;

  Notifications(Recipients recipients, Mail mail) {
    this.recipients = recipients;
    this.mail = mail;
  }

  /**
   * Somebody registered and waits.
   *
   * @param authorizers who may let him in; those are told who have not muted it
   */
  public Uni<Void> registered(UUID registrant, Collection<UUID> authorizers) {
    return recipients.one(
        registrant, who -> recipients.each(authorizers, to -> askToAuthorize(to, who)));
  }

  private Uni<Void> askToAuthorize(Recipient to, Recipient who) {
    if (!to.wants(REGISTRATION)) {
      return Uni.createFrom().voidItem();
    }
    var values = to.values();
    values.put("registrant", who.fullName());
    values.put("username", who.username());
    values.put("email", who.email());
    return queue(to, MailKind.USER_REGISTERED, values);
  }

  /** The user may log in now. */
  public Uni<Void> authorized(UUID user) {
    return recipients.one(user, to -> queue(to, MailKind.USER_AUTHORIZED, to.values()));
  }

  /** The user's password was changed, by himself or with a link. */
  public Uni<Void> passwordChanged(UUID user) {
    return recipients.one(
        user, to -> queue(to, MailKind.PASSWORD_CHANGED, circumstances(to, null, caller())));
  }

  /**
   * The user's address became another one; tells the former address.
   *
   * @param former address; nothing is sent where there was none
   */
  public Uni<Void> emailChanged(UUID user, String former) {
    return former.isEmpty()
        ? Uni.createFrom().voidItem()
        : recipients.one(user, to -> tellFormer(to, former));
  }

  // Whoever reads the former mailbox is not told the whole of the new one.
  private Uni<Void> tellFormer(Recipient to, String former) {
    var values = to.values();
    values.put("email", to.email().replaceFirst("(?s)(?<=^.).*(?=@)", "…"));
    return mail.queue(former, MailKind.EMAIL_CHANGED, to.language(), values);
  }

  /** The user logged in from a device that he had not used before. */
  public Uni<Void> newDevice(UUID user, @Nullable String userAgent, @Nullable String address) {
    return recipients.one(
        user,
        to ->
            to.wants(NEW_DEVICE)
                ? queue(to, MailKind.NEW_DEVICE, circumstances(to, userAgent, address))
                : Uni.createFrom().voidItem());
  }

  /** A refresh token of the user was used twice, and its session has been ended. */
  public Uni<Void> sessionMisused(UUID user, @Nullable String userAgent, @Nullable String address) {
    return recipients.one(
        user, to -> queue(to, MailKind.SESSION_MISUSED, circumstances(to, userAgent, address)));
  }

  /** The user has one passkey more. */
  public Uni<Void> passkeyAdded(UUID user, String name) {
    return aboutPasskey(user, MailKind.PASSKEY_ADDED, name);
  }

  /** The user has one passkey less. */
  public Uni<Void> passkeyRemoved(UUID user, String name) {
    return aboutPasskey(user, MailKind.PASSKEY_REMOVED, name);
  }

  private Uni<Void> aboutPasskey(UUID user, MailKind kind, String name) {
    return recipients.one(
        user,
        to -> {
          var values = circumstances(to, null, caller());
          values.put("passkey", name);
          return queue(to, kind, values);
        });
  }

  /** A login by the user's password needs a code from now on. */
  public Uni<Void> totpEnabled(UUID user) {
    return recipients.one(
        user, to -> queue(to, MailKind.TOTP_ENABLED, circumstances(to, null, caller())));
  }

  /** A login by the user's password needs no code any more. */
  public Uni<Void> totpDisabled(UUID user) {
    return recipients.one(
        user, to -> queue(to, MailKind.TOTP_DISABLED, circumstances(to, null, caller())));
  }

  /**
   * Somebody who knows the user's password, or has a session of his, tries one code after another.
   */
  public Uni<Void> codesGuessed(UUID user) {
    return recipients.one(
        user, to -> queue(to, MailKind.CODES_GUESSED, circumstances(to, null, caller())));
  }

  private static Map<String, String> circumstances(
      Recipient to, @Nullable String userAgent, @Nullable String address) {
    var values = to.values();
    values.put("device", Device.of(userAgent));
    values.put("address", address == null ? UNKNOWN : address);
    values.put("when", to.language().write(Instant.now()));
    return values;
  }

  private static @Nullable String caller() {
    return Caller.current().map(Caller::address).orElse(null);
  }

  private Uni<Void> queue(Recipient to, MailKind kind, Map<String, String> values) {
    return mail.queue(to.email(), kind, to.language(), values);
  }
}
