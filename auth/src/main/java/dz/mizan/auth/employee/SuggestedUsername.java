package dz.mizan.auth.employee;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A username that is likely to please: {@code amina.benali} for Amina Benali. */
final class SuggestedUsername {
  private static final int MAX_LENGTH = 64;

  private SuggestedUsername() {}

  /**
   * @return letters a to z, digits and a dot between the names; empty for names without any
   */
  static String of(String firstName, String lastName) {
    var name =
        Stream.of(firstName, lastName)
            .map(SuggestedUsername::plain)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("."));
    var cut = name.substring(0, Math.min(name.length(), MAX_LENGTH));
    return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "");
  }
}
