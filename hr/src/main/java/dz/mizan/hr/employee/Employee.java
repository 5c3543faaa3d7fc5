package dz.mizan.hr.employee;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for the company, or did. Place, manager and job are those of today; their
 * history is in assignments.
 *
 * @param version counts the events about the employee
 * @param sealedNationalNumber as stored: under which key, and what came of it
 * @param hiredOn first day of the last employment
 * @param leftOn last day of it, as soon as it is known
 * @param userId by which the person logs in; null if he does not
 */
public record Employee(
    UUID id,
    long version,
    String number,
    PersonName name,
    String sealedNationalNumber,
    UUID departmentId,
    @Nullable UUID positionId,
    @Nullable UUID managerId,
    String jobTitle,
    LocalDate hiredOn,
    @Nullable LocalDate leftOn,
    @Nullable String leftReason,
    EmployeeStatus status,
    Profile profile,
    @Nullable UUID userId) {

  /** From a row with all columns. */
  public static Employee of(Row row) {
    return new Employee(
        row.getUUID("id"),
        row.getLong("version"),
        row.getString("number"),
        PersonName.of(row),
        row.getString("national_number"),
        row.getUUID("department_id"),
        row.getUUID("position_id"),
        row.getUUID("manager_id"),
        row.getString("job_title"),
        row.getLocalDate("hired_on"),
        row.getLocalDate("left_on"),
        row.getString("left_reason"),
        EmployeeStatus.valueOf(row.getString("status")),
        Profile.of(row),
        row.getUUID("user_id"));
  }

  /**
   * Makes sure that the employee may come to stand there.
   *
   * @throws WrongEmployeeStatus otherwise
   */
  public void requireCanBecome(EmployeeStatus next) {
    if (!status.canBecome(next)) {
      throw new WrongEmployeeStatus(status);
    }
  }

  /**
   * Makes sure that the employee has not left.
   *
   * @throws WrongEmployeeStatus otherwise
   */
  public void requireHere() {
    if (status == EmployeeStatus.LEFT) {
      throw new WrongEmployeeStatus(status);
    }
  }

  /**
   * Makes sure that the employee has left.
   *
   * @throws WrongEmployeeStatus otherwise
   */
  public void requireLeft() {
    if (status != EmployeeStatus.LEFT) {
      throw new WrongEmployeeStatus(status);
    }
  }

  /** Without the sealed number. */
  @Override
  public String toString() {
    return "Employee[" + number + "]";
  }
}
