package dz.mizan.auth.company;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * How a company wants things.
 *
 * @param language of documents: {@code fr}, {@code ar} or {@code en}, one of its languages
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // columns; nobody compares them
record Settings(
    String language,
    String[] languages,
    @Column(name = "second_factor_roles") String[] secondFactorRoles) {

  static Settings of(
      String language, Collection<String> languages, Collection<String> secondFactorRoles) {
    return new Settings(
        language,
        languages.stream().distinct().toArray(String[]::new),
        secondFactorRoles.stream().distinct().sorted().toArray(String[]::new));
  }

  static Settings in(String language) {
    return of(language, List.of("fr", "ar", "en"), List.of());
  }

  boolean isSameAs(Settings other) {
    return language.equals(other.language)
        && Arrays.equals(languages, other.languages)
        && asksSameRoles(other);
  }

  boolean asksSameRoles(Settings other) {
    return Arrays.equals(secondFactorRoles, other.secondFactorRoles);
  }
}
