package dz.mizan.common.companydata;

import java.util.UUID;

/**
 * A column that is encrypted in the database and exported in clear. One bean for each; an encrypted
 * column without one is left out of the export.
 */
public interface EncryptedColumn {

  String table();

  String column();

  /**
   * Decrypts.
   *
   * @param rowId the row's {@code id}
   * @throws IllegalStateException if the value cannot be decrypted; it is exported as null
   */
  String open(UUID companyId, UUID rowId, String stored);
}
