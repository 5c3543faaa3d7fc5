package dz.mizan.accounting.chart;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which accounts a list shows; a bean parameter. */
public class AccountFilter {
  private static final String YES_OR_NO = "true|false";

  @Parameter(description = "Class of accounts, 1 to 7", example = "5")
  @QueryParam("class")
  @Min(1)
  @Max(7)
  @Nullable Integer accountClass;

  @Parameter(
      description =
          "What the code begins with, or what a name in any language contains, whatever its"
              + " capitals and French accents",
      example = "banq")
  @QueryParam("q")
  @Size(min = 1, max = 100)
  @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
  @Nullable String q;

  @Parameter(description = "Accounts directly under this one", example = "512")
  @QueryParam("parent")
  @Pattern(regexp = "[0-9]{1,12}", message = "1 to 12 digits")
  @Nullable String parent;

  @Parameter(description = "true: those that can be posted to; false: headings")
  @QueryParam("postable")
  @Pattern(regexp = YES_OR_NO, message = "true or false")
  @Nullable String postable;

  @Parameter(description = "Whether its lines are matched")
  @QueryParam("matchable")
  @Pattern(regexp = YES_OR_NO, message = "true or false")
  @Nullable String matchable;

  @Parameter(description = "Whether it is closed")
  @QueryParam("closed")
  @Pattern(regexp = YES_OR_NO, message = "true or false")
  @Nullable String closed;

  static @Nullable Boolean flag(@Nullable String given) {
    return given == null ? null : Boolean.valueOf(given);
  }
}
