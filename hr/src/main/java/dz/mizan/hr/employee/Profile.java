package dz.mizan.hr.employee;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person beside name and numbers, in clear. What is left out is not known, or
 * no.
 *
 * @param children whom the person supports
 * @param disabled as the CNAS has recognised it; payroll taxes less
 * @param retired draws a pension; payroll taxes less
 * @param south works in a wilaya with additional leave (loi 90-11 art. 42)
 * @param site code of the place where the person works, for calendars
 */
@RegisterForReflection
@Schema(name = "EmployeeProfile")
public record Profile(
    @Schema(examples = "F") @Nullable Sex sex,
    @Schema(examples = "1989-04-12") @Nullable LocalDate bornOn,
    @Schema(examples = "Tlemcen") @Size(min = 1, max = 100) @Pattern(regexp = HireRequest.TEXT)
        @Nullable String birthPlace,
    @Schema(examples = "DZ", description = "ISO 3166-1, two letters")
        @Pattern(regexp = "[A-Z]{2}", message = "two capital letters")
        @Nullable String nationality,
    @Schema(examples = "MARRIED") @Nullable MaritalStatus maritalStatus,
    @Schema(examples = "2") @Min(0) @Max(30) @Nullable Integer children,
    @Nullable Boolean disabled,
    @Nullable Boolean retired,
    @Nullable Boolean south,
    @Schema(examples = "HASSI")
        @Pattern(
            regexp = "[A-Z0-9._-]{1,20}",
            message = "1 to 20 capitals, digits, dot, underscore or hyphen")
        @Nullable String site,
    @Schema(examples = "a.benali@example.dz")
        @Size(max = 254)
        @Pattern(
            regexp = "[^\\p{Cntrl}\\p{Cs}\\s@]+@[^\\p{Cntrl}\\p{Cs}\\s@]+",
            message = "an e-mail address")
        @Nullable String workEmail,
    @Schema(examples = "https://photos.example.dz/e-0001.jpg")
        @Size(max = 500)
        @Pattern(regexp = "https://[\\x21-\\x7e]+", message = "an https address")
        @Nullable String photoUrl) {
  static final Profile UNKNOWN =
      new Profile(null, null, null, null, null, null, null, null, null, null, null, null);

  /** As it is written in official papers. */
  public enum Sex {
    F,
    M
  }

  /** The family situation. */
  public enum MaritalStatus {
    SINGLE,
    MARRIED,
    DIVORCED,
    WIDOWED
  }

  public Profile {
    birthPlace = birthPlace == null || birthPlace.isBlank() ? null : birthPlace.strip();
  }

  static Profile of(Row row) {
    var sex = row.getString("sex");
    var marital = row.getString("marital_status");
    return new Profile(
        sex == null ? null : Sex.valueOf(sex),
        row.getLocalDate("born_on"),
        row.getString("birth_place"),
        row.getString("nationality"),
        marital == null ? null : MaritalStatus.valueOf(marital),
        row.getShort("children").intValue(),
        row.getBoolean("disabled"),
        row.getBoolean("retired"),
        row.getBoolean("south"),
        row.getString("site"),
        row.getString("work_email"),
        row.getString("photo_url"));
  }

  /** In the order of the columns, for SQL. */
  @Nullable Object[] values() {
    return new @Nullable Object[] {
      sex == null ? null : sex.name(),
      bornOn,
      birthPlace,
      nationality,
      maritalStatus == null ? null : maritalStatus.name(),
      children == null ? 0 : children.shortValue(),
      Boolean.TRUE.equals(disabled),
      Boolean.TRUE.equals(retired),
      Boolean.TRUE.equals(south),
      site,
      workEmail,
      photoUrl
    };
  }
}
