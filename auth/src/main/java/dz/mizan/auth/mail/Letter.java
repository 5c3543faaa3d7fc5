package dz.mizan.auth.mail;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the templates show, in one language. Not escaped: the HTML template does that.
 *
 * @param link null if there is no button; then there is no action either
 * @param note empty if there is none
 */
@TemplateData
record Letter(
    String language,
    String direction,
    String company,
    String heading,
    String greeting,
    String text,
    List<Fact> facts,
    @Nullable String link,
    String linkHint,
    String action,
    String note,
    String colon,
    String footer) {
  /** A line of the list below the text. */
  @TemplateData
  record Fact(String label, String value) {}
}
