package dz.mizan.inventory.customer;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which customers a list shows; a bean parameter. */
public class CustomerFilter {
  @Parameter(
      description =
          "Part of code, name, NIF, NIS, RC, AI, phone or e-mail; case and accents do not count")
  @QueryParam("q")
  @Size(max = 100)
  @Pattern(regexp = CustomerTexts.TEXT)
  @Nullable String q;

  @Parameter(description = "Exact but for its case")
  @QueryParam("code")
  @Size(max = 32)
  @Pattern(regexp = CustomerTexts.TEXT)
  @Nullable String code;

  @QueryParam("kind")
  @Nullable CustomerKind kind;

  @QueryParam("active")
  @Nullable Boolean active;

  @Nullable String pattern() {
    return q == null || q.isBlank() ? null : CustomerTexts.pattern(q);
  }

  @Nullable String kindName() {
    return kind == null ? null : kind.name();
  }
}
