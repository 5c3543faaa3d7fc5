package dz.mizan.common.print.sheet;

import dz.mizan.common.print.PaperLanguage;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a report is wanted; a bean parameter. */
public class SheetRequest {
  private static final Map<String, SheetFormat> BY_TYPE =
      Map.of(
          "text/csv", SheetFormat.CSV,
          "text/html", SheetFormat.HTML,
          "application/pdf", SheetFormat.PDF);

  @Parameter(
      description = "json, csv, html or pdf. By default what Accept names first, else json",
      example = "json")
  @QueryParam("format")
  @Pattern(regexp = "json|csv|html|pdf", message = "json, csv, html or pdf")
  @Nullable String format;

  @Parameter(description = "fr, ar or en; by default Accept-Language, else French", example = "fr")
  @QueryParam("lang")
  @Pattern(regexp = "fr|ar|en", message = "fr, ar or en")
  @Nullable String lang;

  @Parameter(hidden = true)
  @HeaderParam("Accept")
  @Nullable String accept;

  @Parameter(hidden = true)
  @HeaderParam("Accept-Language")
  @Nullable String acceptLanguage;

  public SheetFormat format() {
    if (format != null) {
      return SheetFormat.valueOf(format.toUpperCase(Locale.ROOT));
    }
    if (accept == null || accept.length() > 500) {
      return SheetFormat.JSON;
    }
    for (var type : List.of(accept.toLowerCase(Locale.ROOT).split("[,;]"))) {
      var known = BY_TYPE.get(type.strip());
      if (known != null || type.strip().equals("application/json")) {
        return known == null ? SheetFormat.JSON : known;
      }
    }
    return SheetFormat.JSON;
  }

  public PaperLanguage language() {
    return PaperLanguage.choose(lang, acceptLanguage);
  }
}
