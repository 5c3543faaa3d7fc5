package dz.mizan.hr.attendance.punchfile;

import dz.mizan.hr.attendance.Limits;
import dz.mizan.hr.attendance.work.Direction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a terminal's files are read. Columns are counted from 1.
 *
 * @param skipLines titles before the first punch
 * @param identifies what the column of people holds
 * @param dateColumn the day; with the time after it where there is no column of times
 * @param inValues what the column of directions has for coming, whatever the case
 */
@RegisterForReflection
@Schema(name = "PunchProfileDefinition")
record ProfileDefinition(
    @Schema(examples = "UTF_8") @NotNull Encoding encoding,
    @Schema(examples = ";")
        @NotNull
        @Pattern(regexp = "[;,|\\t]", message = "semicolon, comma, bar or tab")
        String separator,
    @Schema(examples = "1") @Min(0) @Max(50) int skipLines,
    @Schema(examples = "1") @Min(1) @Max(50) int whoColumn,
    @Schema(examples = "BADGE") @NotNull Identifies identifies,
    @Schema(examples = "2") @Min(1) @Max(50) int dateColumn,
    @Schema(examples = "3") @Min(1) @Max(50) @Nullable Integer timeColumn,
    @Schema(examples = "DAY_MONTH_YEAR") @NotNull DateForm dateForm,
    @Schema(examples = "4") @Min(1) @Max(50) @Nullable Integer directionColumn,
    @Size(max = 10)
        @Nullable List<@NotNull @Size(max = 20) @Pattern(regexp = Limits.TEXT) String> inValues,
    @Size(max = 10)
        @Nullable List<@NotNull @Size(max = 20) @Pattern(regexp = Limits.TEXT) String> outValues) {

  /** How the bytes are text. */
  @RegisterForReflection
  enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;

    Encoding(Charset charset) {
      this.charset = charset;
    }

    Charset charset() {
      return charset;
    }
  }

  /** By what people are known. */
  @RegisterForReflection
  enum Identifies {
    BADGE,
    NUMBER
  }

  /** How days are written. */
  @RegisterForReflection
  enum DateForm {
    YEAR_MONTH_DAY("uuuu-MM-dd"),
    YEAR_MONTH_DAY_SLASHED("uuuu/MM/dd"),
    DAY_MONTH_YEAR("dd/MM/uuuu"),
    COMPACT("uuuuMMdd");

    private final DateTimeFormatter format;

    DateForm(String pattern) {
      format = DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    LocalDate parse(String text) {
      return LocalDate.parse(text, format);
    }
  }

  @Nullable Direction direction(String value) {
    if (isOneOf(inValues, value)) {
      return Direction.IN;
    }
    return isOneOf(outValues, value) ? Direction.OUT : null;
  }

  private static boolean isOneOf(@Nullable List<String> values, String value) {
    return values != null && values.stream().anyMatch(one -> one.equalsIgnoreCase(value));
  }
}
