package dz.mizan.auth.user;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * How a user wants to be spoken to.
 *
 * @param language {@code fr}, {@code ar} or {@code en}
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param muted codes of the notifications that he does not want
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // a column; nobody compares it
record Preferences(
    String language, String theme, @Column(name = "muted_notifications") String[] muted) {
  static final String LANGUAGES = "fr|ar|en";
  static final String THEMES = "system|light|dark";

  /** In that language, and otherwise as nobody has changed it. */
  static Preferences in(String language) {
    return of(language, "system", List.of());
  }

  static Preferences of(String language, String theme, Collection<Notification> muted) {
    return new Preferences(
        language,
        theme,
        muted.stream().map(Notification::code).distinct().sorted().toArray(String[]::new));
  }

  Preferences with(String newLanguage) {
    return new Preferences(newLanguage, theme, muted);
  }

  boolean isSameAs(Preferences other) {
    return language.equals(other.language)
        && theme.equals(other.theme)
        && Arrays.equals(muted, other.muted);
  }

  boolean wants(Notification notification) {
    return !Arrays.asList(muted).contains(notification.code());
  }
}
