package dz.mizan.accounting.bankstatement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a statement may be.
 *
 * @param score 0 to 100
 * @param reasons of AMOUNT, REFERENCE, PARTNER, DATE, RULE
 */
@Schema(name = "BankStatementSuggestion")
record Suggestion(
    Kind kind,
    @Schema(examples = "95") int score,
    List<Reason> reasons,
    @Nullable UUID entryId,
    @Nullable Integer lineNo,
    @Nullable UUID paymentId,
    @Nullable UUID partnerId,
    @Nullable String partner,
    @Nullable String documentType,
    @Nullable UUID documentId,
    @Nullable UUID ruleId,
    @Nullable LocalDate date,
    String label,
    @Nullable String reference) {

  /** What accepting it means. */
  enum Kind {
    /** A line of the books: reconcile the two. */
    ENTRY_LINE,
    /** A cheque at the bank: clear it from the line. */
    CHEQUE,
    /** A document that is open: record its payment from the line. */
    OPEN_ITEM,
    /** A recurring line: book it by the rule. */
    RULE
  }

  /** What speaks for it. */
  enum Reason {
    AMOUNT,
    REFERENCE,
    PARTNER,
    DATE,
    RULE
  }

  /** A line with what it may be, the likeliest first. */
  @Schema(name = "BankStatementLineSuggestions")
  record OfLine(StatementLine line, List<Suggestion> suggestions) {}

  static Suggestion of(StatementRule rule, int score) {
    return new Suggestion(
        Kind.RULE,
        score,
        List.of(Reason.RULE),
        null,
        null,
        null,
        rule.partnerId(),
        null,
        null,
        null,
        rule.id(),
        null,
        rule.label(),
        null);
  }

  static Suggestion of(Candidate candidate, int score, List<Reason> reasons) {
    return new Suggestion(
        candidate.kind(),
        score,
        reasons,
        candidate.entryId(),
        candidate.lineNo(),
        candidate.paymentId(),
        candidate.partnerId(),
        candidate.partner(),
        candidate.documentType(),
        candidate.documentId(),
        null,
        candidate.date(),
        candidate.label(),
        candidate.reference());
  }
}
