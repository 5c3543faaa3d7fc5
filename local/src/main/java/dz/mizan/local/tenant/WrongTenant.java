package dz.mizan.local.tenant;

/** The tenant cannot be made as told; the message says why, and nothing was written. */
public final class WrongTenant extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongTenant(String message) {
    super(message);
  }
}
