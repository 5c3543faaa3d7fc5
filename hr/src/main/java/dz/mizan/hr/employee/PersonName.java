package dz.mizan.hr.employee;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A person's name, in Latin letters and, where given, in Arabic ones.
 *
 * @param firstAr null if not given; the same for {@code lastAr}
 */
@Embeddable
record PersonName(
    @Column(name = "first_name") String first,
    @Column(name = "last_name") String last,
    @Column(name = "first_name_ar") @Nullable String firstAr,
    @Column(name = "last_name_ar") @Nullable String lastAr) {

  /** Without blanks around, and with no name instead of a blank one. */
  static PersonName of(
      String first, String last, @Nullable String firstAr, @Nullable String lastAr) {
    return new PersonName(first.strip(), last.strip(), orNone(firstAr), orNone(lastAr));
  }

  private static @Nullable String orNone(@Nullable String name) {
    return name == null || name.isBlank() ? null : name.strip();
  }
}
