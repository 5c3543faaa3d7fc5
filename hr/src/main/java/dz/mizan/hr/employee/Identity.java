package dz.mizan.hr.employee;

import org.jspecify.annotations.Nullable;

/**
 * The numbers by which an employee is known to offices and banks, in clear.
 *
 * @param nin national number, 18 digits; null if it does not open
 * @param nss number of the social insurance, 12 digits; null if not known
 * @param rib bank or postal account, 20 digits; null if not known
 */
public record Identity(@Nullable String nin, @Nullable String nss, @Nullable String rib) {

  /** Without a digit, should it ever be logged. */
  @Override
  public String toString() {
    return "Identity[]";
  }
}
