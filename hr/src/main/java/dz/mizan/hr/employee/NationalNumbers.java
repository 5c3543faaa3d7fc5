package dz.mizan.hr.employee;

import dz.mizan.common.crypto.BlindIndex;
import dz.mizan.common.crypto.FieldCipher;
import dz.mizan.common.tenancy.Caller;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Seals and opens national numbers. Missing keys stop the service at start, not the first hire. */
@Startup
@ApplicationScoped
class NationalNumbers {
  private static final Logger LOG = Logger.getLogger(NationalNumbers.class);
  private static final String COLUMN = "employee.national_number:";
  private static final int SHOWN_DIGITS = 4;

  private final FieldCipher cipher;
  private final BlindIndex index;

  NationalNumbers(FieldCipher cipher, BlindIndex index) {
    this.cipher = cipher;
    this.index = index;
    cipher.currentKeyId();
    index.of("", "");
  }

  /** Encrypts the number for this employee of the caller's company. */
  SealedNumber seal(String number, UUID employeeId) {
    return new SealedNumber(cipher.encrypt(number, place(employeeId)), indexOf(number));
  }

  /** Tells numbers apart without telling them; hexadecimal. */
  String fingerprint(String number) {
    return HexFormat.of().formatHex(indexOf(number));
  }

  private byte[] indexOf(String number) {
    return index.of(number, COLUMN + Caller.require().companyId());
  }

  /**
   * Decrypts.
   *
   * @throws IllegalStateException if the value was changed, or belongs to another row
   */
  String open(UUID employeeId, String encrypted) {
    return open(Caller.require().companyId(), employeeId, encrypted);
  }

  /** The same for an employee of that company. */
  String open(UUID companyId, UUID employeeId, String encrypted) {
    return cipher.decrypt(encrypted, place(companyId, employeeId));
  }

  /** The same number under the current key. */
  String reseal(UUID employeeId, String encrypted) {
    var place = place(employeeId);
    return cipher.encrypt(cipher.decrypt(encrypted, place), place);
  }

  /** Null if the number does not open, for one lost key must not hide the employee. */
  @Nullable String lastDigits(Employee employee) {
    try {
      var number = open(employee.id(), employee.sealedNationalNumber());
      return number.substring(number.length() - SHOWN_DIGITS);
    } catch (IllegalStateException e) {
      LOG.errorf("national number of employee %s: %s", employee.id(), e.getMessage());
      return null;
    }
  }

  String currentKeyId() {
    return cipher.currentKeyId();
  }

  private static String place(UUID employeeId) {
    return place(Caller.require().companyId(), employeeId);
  }

  private static String place(UUID companyId, UUID employeeId) {
    return COLUMN + companyId + ":" + employeeId;
  }
}
