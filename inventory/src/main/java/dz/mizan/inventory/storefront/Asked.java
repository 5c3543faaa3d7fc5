package dz.mizan.inventory.storefront;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What an answer depends on.
 *
 * @param generation the company's count of changes, read before the rows
 * @param day prices and rates are those of a day
 * @param what the path and what narrows it down, in one form
 */
record Asked(UUID companyId, long generation, LocalDate day, String language, String what) {

  /** Short, whatever was asked for. */
  String redisKey() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash =
          digest.digest((day + " " + language + " " + what).getBytes(StandardCharsets.UTF_8));
      return "mizan:inventory:storefront:"
          + companyId
          + ":"
          + generation
          + ":"
          + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
