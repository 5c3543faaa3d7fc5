package dz.mizan.auth.password;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What everybody knows of a user, and so tries first as his password: username, name, the part of
 * his address before the @, and his company's code and name.
 */
public final class OwnNames {
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  // Shorter ones are part of too many words.
  private static final int MIN_LENGTH = 4;

  private final List<String> words;

  private OwnNames(Stream<String> words) {
    this.words = words.filter(word -> word.length() >= MIN_LENGTH).distinct().toList();
  }

  /**
   * Null where something is not known.
   *
   * @param companyName null where it would take a query more
   */
  public static OwnNames of(
      @Nullable String username,
      @Nullable String fullName,
      @Nullable String email,
      @Nullable String companyCode,
      @Nullable String companyName) {
    var mailbox = email == null ? null : email.replaceFirst("@.*", "");
    return new OwnNames(
        Stream.of(username, fullName, mailbox, companyCode, companyName)
            .filter(name -> name != null)
            .flatMap(OwnNames::words));
  }

  /** The name's words, and all of it in one. */
  private static Stream<String> words(String name) {
    var bare = Folding.bare(name);
    return Stream.concat(
        Stream.of(SEPARATORS.matcher(bare).replaceAll("")),
        Arrays.stream(SEPARATORS.split(bare, -1)));
  }

  boolean areIn(Password password) {
    var bare = Folding.bare(password.normal());
    return words.stream().anyMatch(bare::contains);
  }
}
