package dz.mizan.hr.pay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.crypto.BlindIndex;
import dz.mizan.common.crypto.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.UUID;

/**
 * Seals and opens payslips and the amounts of single people. Blocking work: many at a time belong
 * on a worker thread.
 */
@ApplicationScoped
public class PayslipSeal {
  /** Of payslips. */
  public static final String DETAIL = "payslip.detail:";

  private final FieldCipher cipher;
  private final BlindIndex index;
  private final ObjectMapper json;

  PayslipSeal(FieldCipher cipher, BlindIndex index, ObjectMapper json) {
    this.cipher = cipher;
    this.index = index;
    this.json = json;
  }

  /**
   * A payslip as it is stored.
   *
   * @param encrypted {@code <key id>:<base64>}
   * @param fingerprint tells in SQL that another key does not come with another content, 32 bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // only handed on, never compared
  public record Sealed(String encrypted, byte[] fingerprint) {}

  /** Encrypts a payslip for its row. */
  public Sealed seal(UUID companyId, UUID slipId, SlipDetail detail) {
    try {
      var plain = json.writeValueAsString(detail);
      return new Sealed(
          cipher.encrypt(plain, DETAIL + companyId + ":" + slipId),
          index.of(plain, DETAIL + companyId));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("payslip cannot be written", e);
    }
  }

  /**
   * Decrypts a payslip.
   *
   * @throws IllegalStateException if it was changed or belongs to another row
   */
  public SlipDetail open(UUID companyId, UUID slipId, String encrypted, byte[] fingerprint) {
    var plain = openText(DETAIL, companyId, slipId, encrypted);
    if (!MessageDigest.isEqual(index.of(plain, DETAIL + companyId), fingerprint)) {
      throw new IllegalStateException("payslip " + slipId + " is another than was stored");
    }
    try {
      return json.readValue(plain, SlipDetail.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("payslip cannot be read", e);
    }
  }

  /** Encrypts a text. @param column {@code table.column:} */
  public String sealText(String column, UUID companyId, UUID rowId, String plain) {
    return cipher.encrypt(plain, column + companyId + ":" + rowId);
  }

  /**
   * Decrypts a text.
   *
   * @throws IllegalStateException if it was changed or belongs to another row
   */
  public String openText(String column, UUID companyId, UUID rowId, String encrypted) {
    return cipher.decrypt(encrypted, column + companyId + ":" + rowId);
  }
}
