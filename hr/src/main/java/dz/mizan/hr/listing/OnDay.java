package dz.mizan.hr.listing;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The day that an answer is about; a bean parameter. */
public class OnDay {
  @Parameter(description = "As things stand on that day; today if missing", example = "2026-11-26")
  @QueryParam("on")
  @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE)
  @Nullable String on;

  /**
   * Null for today.
   *
   * @throws BadDay if there is no such day
   */
  public @Nullable LocalDate day() {
    return Day.parse("on", on);
  }
}
