package dz.mizan.common.cors;

import java.util.UUID;

/** The origins that companies have named in their settings. */
public interface AllowedOrigins {

  /**
   * Whether any company names the origin: all that can be known before the caller is.
   *
   * @param origin as browsers send it: {@code https://shop.example.dz}
   */
  boolean isKnown(String origin);

  /** Whether that company names the origin. */
  boolean isOf(UUID companyId, String origin);
}
