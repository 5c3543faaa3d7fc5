package dz.mizan.accounting.settlement;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dz.mizan.accounting.matching.Matching;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Lines that seem to settle each other.
 *
 * @param why REFERENCE: their entries have one reference, and the amounts even out; AMOUNT: as much
 *     on either side
 * @param parts as a matching takes them
 */
@Schema(name = "MatchingProposal")
record Proposal(
    Why why,
    @Schema(examples = "411") String account,
    @Nullable UUID partnerId,
    @Schema(examples = "FA-2026-000012") @Nullable String reference,
    List<Part> parts) {

  /** What speaks for it. */
  enum Why {
    REFERENCE,
    AMOUNT
  }

  /** A line with all that is open of it. */
  @Schema(name = "ProposedPart")
  record Part(
      UUID entryId,
      int lineNo,
      @Schema(type = SchemaType.STRING, examples = "100000.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal amount) {}

  List<Matching.Part> matched() {
    return parts.stream()
        .map(part -> new Matching.Part(part.entryId(), part.lineNo(), part.amount()))
        .toList();
  }
}
