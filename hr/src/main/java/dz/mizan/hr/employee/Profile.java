package dz.mizan.hr.employee;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person in clear, beside the name. What is left out is not known, or no. Birth,
 * family and disability are sealed: {@link dz.mizan.hr.employee.personal.CivilStatus}.
 *
 * @param retired draws a pension; payroll taxes less
 * @param south works in a wilaya with additional leave (loi 90-11 art. 42)
 * @param site code of the place where the person works, for calendars
 */
@RegisterForReflection
@Schema(name = "EmployeeProfile")
public record Profile(
    @Schema(examples = "F") @Nullable Sex sex,
    @Schema(examples = "DZ", description = "ISO 3166-1, two letters")
        @Pattern(regexp = "[A-Z]{2}", message = "two capital letters")
        @Nullable String nationality,
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
  static final Profile UNKNOWN = new Profile(null, null, null, null, null, null, null);

  /** As it is written in official papers. */
  public enum Sex {
    F,
    M
  }

  static Profile of(Row row) {
    var sex = row.getString("sex");
    return new Profile(
        sex == null ? null : Sex.valueOf(sex),
        row.getString("nationality"),
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
      nationality,
      Boolean.TRUE.equals(retired),
      Boolean.TRUE.equals(south),
      site,
      workEmail,
      photoUrl
    };
  }
}
