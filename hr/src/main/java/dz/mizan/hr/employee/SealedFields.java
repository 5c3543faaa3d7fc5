package dz.mizan.hr.employee;

import dz.mizan.common.companydata.EncryptedColumn;
import dz.mizan.common.crypto.BlindIndex;
import dz.mizan.common.crypto.FieldCipher;
import dz.mizan.common.tenancy.Caller;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The door to sealed columns: AES-256-GCM with {@code table.column:company:row} as the place, so a
 * value moved elsewhere does not open. Each such column has an {@link EncryptedColumn} bean, made
 * by {@link #column}: by these beans the export opens them and the rotation of keys finds them.
 * Missing keys stop the service at start, not the first hire.
 */
@Startup
@ApplicationScoped
public class SealedFields {
  private static final Logger LOG = Logger.getLogger(SealedFields.class);

  private final FieldCipher cipher;
  private final BlindIndex index;

  SealedFields(FieldCipher cipher, BlindIndex index) {
    this.cipher = cipher;
    this.index = index;
    cipher.currentKeyId();
    index.of("", "");
  }

  /**
   * Encrypts for a row of the caller's company.
   *
   * @param column table and column: {@code employee.rib}
   * @param id the row's {@code id}
   */
  public String seal(String column, UUID id, String plain) {
    return cipher.encrypt(plain, place(column, Caller.require().companyId(), id));
  }

  /** The same; null for null. */
  public @Nullable String sealIfAny(String column, UUID id, @Nullable String plain) {
    return plain == null ? null : seal(column, id, plain);
  }

  /**
   * Decrypts a value of the caller's company.
   *
   * @throws IllegalStateException if the value was changed, belongs to another row or its key is
   *     lost
   */
  public String open(String column, UUID id, String stored) {
    return open(column, Caller.require().companyId(), id, stored);
  }

  /** The same for a row of that company. */
  public String open(String column, UUID companyId, UUID id, String stored) {
    return cipher.decrypt(stored, place(column, companyId, id));
  }

  /** Null for null, and for what does not open: one lost key must not hide the rest of a row. */
  public @Nullable String openIfAny(String column, UUID id, @Nullable String stored) {
    return stored == null ? null : openIfAny(column, Caller.require().companyId(), id, stored);
  }

  /** The same for a row of that company. */
  public @Nullable String openIfAny(
      String column, UUID companyId, UUID id, @Nullable String stored) {
    if (stored == null) {
      return null;
    }
    try {
      return open(column, companyId, id, stored);
    } catch (IllegalStateException e) {
      LOG.errorf("%s of %s: %s", column, id, e.getMessage());
      return null;
    }
  }

  /** The same for the same value in the same column of the caller's company; 32 bytes. */
  public byte[] index(String column, String plain) {
    return index.of(plain, column + ":" + Caller.require().companyId());
  }

  /**
   * Stands for a value in what is stored of a request: a plain hash of it could be tried out.
   * Hexadecimal; null for null.
   */
  public @Nullable String fingerprint(String column, @Nullable String plain) {
    return plain == null ? null : HexFormat.of().formatHex(index(column, plain));
  }

  /** The id of the key that encrypts now. */
  public String currentKeyId() {
    return cipher.currentKeyId();
  }

  /** The bean by which a sealed column is exported and its keys are rotated. */
  public EncryptedColumn column(String table, String column) {
    return new SealedColumn(this, table, column);
  }

  private static String place(String column, UUID companyId, UUID id) {
    return column + ":" + companyId + ":" + id;
  }
}
