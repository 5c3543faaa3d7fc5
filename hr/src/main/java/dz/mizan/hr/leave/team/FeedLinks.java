package dz.mizan.hr.leave.team;

import dz.mizan.common.crypto.BlindIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;

/**
 * Signs the addresses of feeds: HMAC-SHA-256 over company, feed and end, for a place of its own, so
 * that no signature is an index of anything else. Nothing of it is stored.
 */
@ApplicationScoped
class FeedLinks {
  private static final String PLACE = "leave_feed.address:";

  private final BlindIndex keyed;

  FeedLinks(BlindIndex keyed) {
    this.keyed = keyed;
  }

  /**
   * @param expires seconds since 1970
   */
  String path(UUID company, UUID feed, long expires) {
    return "/api/v1/leave-feeds/%s/%s/%d/%s.ics"
        .formatted(company, feed, expires, signature(company, feed, expires));
  }

  /** Whether it is the signature of that address; takes as long whatever is wrong. */
  boolean isSigned(UUID company, UUID feed, long expires, String signature) {
    return MessageDigest.isEqual(
        signature.getBytes(StandardCharsets.US_ASCII),
        signature(company, feed, expires).getBytes(StandardCharsets.US_ASCII));
  }

  private String signature(UUID company, UUID feed, long expires) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(keyed.of(feed + "|" + expires, PLACE + company));
  }
}
