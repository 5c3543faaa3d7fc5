package dz.mizan.hr.employee;

import io.vertx.sqlclient.Row;
import org.jspecify.annotations.Nullable;

/**
 * A person's name, in Latin letters and, where given, in Arabic ones.
 *
 * @param firstAr null if not given; the same for {@code lastAr}
 */
public record PersonName(
    String first, String last, @Nullable String firstAr, @Nullable String lastAr) {

  /** Without blanks around, and with no name instead of a blank one. */
  static PersonName of(
      String first, String last, @Nullable String firstAr, @Nullable String lastAr) {
    return new PersonName(first.strip(), last.strip(), orNone(firstAr), orNone(lastAr));
  }

  static PersonName of(Row row) {
    return new PersonName(
        row.getString("first_name"),
        row.getString("last_name"),
        row.getString("first_name_ar"),
        row.getString("last_name_ar"));
  }

  private static @Nullable String orNone(@Nullable String name) {
    return name == null || name.isBlank() ? null : name.strip();
  }
}
