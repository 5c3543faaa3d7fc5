package dz.mizan.hr.listing;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list is wanted; a bean parameter. */
public class ListingFormat {
  private static final String CSV = "text/csv";
  private static final String JSON = "application/json";

  @Parameter(description = "json or csv. By default what Accept names first of the two, else json")
  @QueryParam("format")
  @Pattern(regexp = "json|csv", message = "json or csv")
  @Nullable String format;

  @Parameter(hidden = true)
  @HeaderParam("Accept")
  @Nullable String accept;

  public boolean isCsv() {
    if (format != null) {
      return "csv".equals(format);
    }
    if (accept == null) {
      return false;
    }
    var types = accept.toLowerCase(Locale.ROOT);
    int csv = types.indexOf(CSV);
    int json = types.indexOf(JSON);
    return csv >= 0 && (json < 0 || csv < json);
  }
}
