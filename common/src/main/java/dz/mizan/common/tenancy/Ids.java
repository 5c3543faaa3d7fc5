package dz.mizan.common.tenancy;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Identities: UUID version 7 (RFC 9562), so that new rows go to the end of their index. */
public final class Ids {
  private Ids() {}

  /** A new id, larger than those made before it in this process. */
  public static UUID next() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }

  /** Whether it can be read as an id. */
  public static boolean isId(String text) {
    try {
      UUID.fromString(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
