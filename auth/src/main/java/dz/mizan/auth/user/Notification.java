package dz.mizan.auth.user;

import java.util.Locale;

/** What a user may do without being told by mail; of all else he is told. */
public enum Notification {
  /** Somebody logged in as him from a device that was not seen before. */
  NEW_DEVICE,
  /** Somebody registered and waits; for those who may let him in. */
  REGISTRATION;

  /** The name in rows. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
