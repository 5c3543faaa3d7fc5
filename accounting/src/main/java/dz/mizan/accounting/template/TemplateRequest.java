package dz.mizan.accounting.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a posting template becomes. */
@Schema(name = "PostingTemplateChange")
record TemplateRequest(
    @Schema(examples = "CA")
        @NotNull
        @Pattern(regexp = "[A-Z0-9]{1,8}", message = "1 to 8 capital letters or digits")
        String journal,
    @Schema(examples = "Ventes au comptant", description = "Of the entry, in French")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = NO_CONTROL, message = "no control characters")
        String label,
    @NotNull @Size(max = 50) List<@NotNull @Valid Line> lines) {
  static final String NO_CONTROL = "[^\\p{Cntrl}\\p{Cs}]*";

  TemplateRequest {
    label = label == null ? label : label.strip();
  }

  /** A line. */
  @Schema(name = "PostingTemplateChangeLine")
  record Line(
      @Schema(examples = "CREDIT", description = "Where a positive amount goes") @NotNull Side side,
      @Schema(examples = "700", description = "An account, or @customer or @supplier")
          @NotNull
          @Pattern(
              regexp = "[0-9]{3,12}|@customer|@supplier",
              message = "3 to 12 digits, @customer or @supplier")
          String account,
      @Schema(examples = "ht(19)", description = "One of the amounts of the kind of event")
          @NotNull
          @Size(max = 60)
          @Pattern(regexp = "[A-Za-z]+(\\([0-9.*]+\\))?", message = "the name of an amount")
          String amount,
      @Size(min = 1, max = 200) @Pattern(regexp = NO_CONTROL, message = "no control characters")
          @Nullable String label,
      @Schema(description = "Whether the line is of the event's partner; false if missing")
          @Nullable Boolean partner) {

    boolean isOfPartner() {
      return Boolean.TRUE.equals(partner);
    }

    PostingTemplate.Line line() {
      return new PostingTemplate.Line(side, account, amount, label, isOfPartner());
    }
  }

  /** The template that it would make. */
  PostingTemplate template(String kind) {
    return template(kind, ZoneOffset.UTC);
  }

  PostingTemplate template(String kind, ZoneId zone) {
    return new PostingTemplate(
        kind, journal, label, lines.stream().map(Line::line).toList(), zone, true, 0);
  }
}
