package dz.mizan.inventory.storefront;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A body that is ready to be sent, and its strong entity tag. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(byte[] body, String tag) {
  private static final int TAG_BYTES = 16;

  static Answer of(byte[] body) {
    return new Answer(body, tag(body));
  }

  /** Whether an {@code If-None-Match} header names it. */
  boolean isKnownBy(@Nullable String ifNoneMatch) {
    if (ifNoneMatch == null) {
      return false;
    }
    return Arrays.stream(ifNoneMatch.split(","))
        .map(String::strip)
        .map(known -> known.startsWith("W/") ? known.substring(2) : known)
        .anyMatch(known -> known.equals(tag) || known.equals("*"));
  }

  private static String tag(byte[] body) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(body);
      return '"'
          + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES))
          + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
