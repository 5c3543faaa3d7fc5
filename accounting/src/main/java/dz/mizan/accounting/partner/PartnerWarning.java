package dz.mizan.accounting.partner;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that was accepted and should be looked at again. */
@RegisterForReflection
@Schema(name = "PartnerWarning")
record PartnerWarning(
    @Schema(examples = "rc") String field,
    @Schema(examples = "expected a form such as 16/00-0015609 B 01") String message) {
  private static final Pattern RC =
      Pattern.compile("[0-9]{2}/00-?[0-9]{7}[AB][0-9]{2}|[0-9]{2}[AB][0-9]{7}-?[0-9]{2}/00");
  private static final Pattern AI = Pattern.compile("[0-9]{11}");

  /** RC and AI are written in several forms, so a strange one may be right all the same. */
  static List<PartnerWarning> of(@Nullable String rc, @Nullable String ai) {
    var warnings = new ArrayList<PartnerWarning>();
    if (rc != null && !RC.matcher(rc.replace(" ", "").toUpperCase(Locale.ROOT)).matches()) {
      warnings.add(new PartnerWarning("rc", "expected a form such as 16/00-0015609 B 01"));
    }
    if (ai != null && !AI.matcher(ai).matches()) {
      warnings.add(new PartnerWarning("ai", "expected 11 digits"));
    }
    return warnings;
  }
}
