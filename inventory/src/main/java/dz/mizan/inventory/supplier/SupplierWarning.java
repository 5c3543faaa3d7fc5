package dz.mizan.inventory.supplier;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that was accepted and should be looked at again: RC and AI are written in several
 * forms, so a strange one is only warned of.
 */
@RegisterForReflection
public record SupplierWarning(
    @Schema(examples = "rc") String field,
    @Schema(examples = "expected a form such as 16/00-0015609 B 01") String message) {

  private static final java.util.regex.Pattern RC =
      java.util.regex.Pattern.compile(
          "[0-9]{2}/00-?[0-9]{7}[AB][0-9]{2}|[0-9]{2}[AB][0-9]{7}-?[0-9]{2}/00");
  private static final java.util.regex.Pattern AI = java.util.regex.Pattern.compile("[0-9]{11}");

  static List<SupplierWarning> of(@Nullable String rc, @Nullable String ai) {
    var warnings = new ArrayList<SupplierWarning>();
    if (rc != null && !RC.matcher(rc.replace(" ", "").toUpperCase(Locale.ROOT)).matches()) {
      warnings.add(new SupplierWarning("rc", "expected a form such as 16/00-0015609 B 01"));
    }
    if (ai != null && !AI.matcher(ai).matches()) {
      warnings.add(new SupplierWarning("ai", "expected 11 digits"));
    }
    return warnings;
  }
}
