package dz.mizan.accounting.template;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dz.mizan.accounting.entry.DraftEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The entry that an event would make; without lines where it would make none. */
@Schema(name = "PostingPreviewEntry")
record PreviewView(
    @Schema(examples = "CA") String journal,
    @Nullable LocalDate date,
    String label,
    @Nullable String reference,
    List<Line> lines,
    @Schema(type = SchemaType.STRING, examples = "3504.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal total) {

  /** A line of it: either debit or credit. */
  @Schema(name = "PostingPreviewLine")
  record Line(
      @Schema(examples = "530") String account,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING)
          @Nullable BigDecimal debit,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING)
          @Nullable BigDecimal credit,
      @Nullable String label) {
    static Line of(DraftEntry.Line line) {
      return new Line(
          line.account(),
          line.debit().signum() == 0 ? null : line.debit(),
          line.credit().signum() == 0 ? null : line.credit(),
          line.label());
    }
  }

  static PreviewView of(PostingTemplate template, Optional<DraftEntry> entry) {
    return entry
        .map(
            made ->
                new PreviewView(
                    made.journal(),
                    made.date(),
                    made.label(),
                    made.reference(),
                    made.lines().stream().map(Line::of).toList(),
                    made.total()))
        .orElseGet(
            () ->
                new PreviewView(
                    template.journal(),
                    null,
                    template.label(),
                    null,
                    List.of(),
                    BigDecimal.ZERO.setScale(2)));
  }
}
