package dz.mizan.auth.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is about. Each has its texts under its key in {@code mail/texts_*.properties}, the
 * values that the texts need, some of which are listed below them as facts, and mostly a page of
 * the application behind its button.
 */
public enum MailKind {
  PASSWORD_RESET("reset-password", Set.of("username", "until", "token"), List.of()),
  EMAIL_VERIFICATION("verify-email", Set.of("username", "email", "until", "token"), List.of()),
  INVITATION("accept-invitation", Set.of("inviter", "until", "token"), List.of("username")),
  USER_REGISTERED("users", Set.of("registrant"), List.of("username", "email")),
  USER_AUTHORIZED("login", Set.of("username"), List.of()),
  PASSWORD_CHANGED("forgot-password", Set.of("username"), List.of("when", "address")),
  EMAIL_CHANGED(null, Set.of("username", "email"), List.of()),
  NEW_DEVICE("profile/sessions", Set.of("username"), List.of("device", "address", "when")),
  SESSION_MISUSED("profile/sessions", Set.of("username"), List.of("device", "address", "when")),
  PASSKEY_ADDED("profile/passkeys", Set.of("username"), List.of("passkey", "when", "address")),
  PASSKEY_REMOVED("profile/passkeys", Set.of("username"), List.of("passkey", "when", "address")),
  TOTP_ENABLED("profile/totp", Set.of("username"), List.of("when", "address")),
  TOTP_DISABLED("profile/totp", Set.of("username"), List.of("when", "address")),
  CODES_GUESSED("forgot-password", Set.of("username"), List.of("when", "address"));

  /** The value that goes into the link and nowhere else. */
  static final String TOKEN = "token";

  private final @Nullable String page;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of
  private final Set<String> needed;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> facts;

  MailKind(@Nullable String page, Set<String> needed, List<String> facts) {
    this.page = page;
    this.needed = needed;
    this.facts = facts;
  }

  /** Under which the texts are. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Path of the page behind the button, relative to the application; null if there is none. */
  @Nullable String page() {
    return page;
  }

  /** The values that are listed below the text, in this order. */
  List<String> facts() {
    return facts;
  }

  /** All values that a mail of this kind must come with. */
  Set<String> needs() {
    var all = new TreeSet<>(needed);
    all.addAll(facts);
    return all;
  }

  /** Fails, which is a bug, if a value is missing. */
  void requireAll(Map<String, String> values) {
    if (!values.keySet().containsAll(needs())) {
      throw new IllegalArgumentException(this + " needs " + needs());
    }
  }
}
