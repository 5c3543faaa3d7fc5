package dz.mizan.hr.employee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals and opens national numbers. */
@ApplicationScoped
class NationalNumbers {
  static final String COLUMN = "employee.national_number";
  private static final int SHOWN_DIGITS = 4;

  private final SealedFields fields;

  NationalNumbers(SealedFields fields) {
    this.fields = fields;
  }

  /** Encrypts the number for this employee of the caller's company. */
  SealedNumber seal(String number, UUID employeeId) {
    return new SealedNumber(fields.seal(COLUMN, employeeId, number), fields.index(COLUMN, number));
  }

  /**
   * Decrypts.
   *
   * @throws IllegalStateException if the value was changed, or belongs to another row
   */
  String open(UUID employeeId, String encrypted) {
    return fields.open(COLUMN, employeeId, encrypted);
  }

  /** Null if the number does not open, for one lost key must not hide the employee. */
  @Nullable String lastDigits(UUID employeeId, String encrypted) {
    var number = fields.openIfAny(COLUMN, employeeId, encrypted);
    return number == null ? null : number.substring(number.length() - SHOWN_DIGITS);
  }
}
