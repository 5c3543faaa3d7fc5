package dz.mizan.hr.employee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for the company in a span of days, as other features know him. Department,
 * position and job title are those of the last of his stretches.
 *
 * @param costCentre of the department, a code of accounting's
 * @param hiredOn first day of the employment that the span falls into
 * @param leftOn last day of it; null if none is known
 * @param site where he works, for calendars; null for the company's own place
 * @param south whether he has a right to the additional leave of the South
 * @param stretches of the span, in their order, without overlap
 */
public record PersonAtWork(
    UUID id,
    String number,
    String firstName,
    String lastName,
    @Nullable String firstNameAr,
    @Nullable String lastNameAr,
    UUID departmentId,
    String departmentCode,
    @Nullable String costCentre,
    @Nullable UUID positionId,
    String jobTitle,
    LocalDate hiredOn,
    @Nullable LocalDate leftOn,
    boolean disabled,
    boolean retired,
    int children,
    String maritalStatus,
    @Nullable String site,
    boolean south,
    List<Stretch> stretches) {

  public PersonAtWork {
    stretches = List.copyOf(stretches);
  }

  /**
   * Days on which nothing of this changed.
   *
   * @param from first day, not before the span that was asked for
   * @param to last day, not after it
   * @param salary monthly base in dinars for this share of work; 0 if none was agreed; {@link
   *     #UNREADABLE} if what is stored does not open, of it or of the person
   * @param workShare of the full time, above 0, at most 1
   * @param scheduleCode of the work schedule, null for the company's own
   */
  public record Stretch(
      LocalDate from,
      LocalDate to,
      BigDecimal salary,
      BigDecimal workShare,
      UUID departmentId,
      @Nullable UUID positionId,
      @Nullable String scheduleCode) {
    /** Below every salary. */
    public static final BigDecimal UNREADABLE = BigDecimal.ONE.negate();

    /** The same days, without what somebody earns: he is not to be paid by what is known of him. */
    Stretch unreadable() {
      return new Stretch(from, to, UNREADABLE, workShare, departmentId, positionId, scheduleCode);
    }

    public boolean isReadable() {
      return salary.signum() >= 0;
    }

    // Not to show what somebody earns or owes.
    @Override
    public String toString() {
      return "Stretch[" + from + ", " + to + "]";
    }
  }
}
