package dz.mizan.accounting.credit.dunning;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code dz.mizan.accounting.dunning.sent.v1}: a customer was reminded of what he owes.
 * Subject is the letter, whose only event this is.
 *
 * @param total of the invoices, without the fee
 */
@RegisterForReflection
public record DunningSent(
    UUID letterId,
    String number,
    UUID customerId,
    int level,
    LocalDate sentOn,
    @JsonFormat(shape = Shape.STRING) BigDecimal total,
    @JsonFormat(shape = Shape.STRING) BigDecimal fee,
    String currency,
    List<Invoice> invoices) {

  static final String TYPE = "dunning.sent.v1";

  /** What he was reminded of. */
  @RegisterForReflection
  public record Invoice(
      UUID entryId,
      @Nullable String reference,
      LocalDate dueOn,
      @JsonFormat(shape = Shape.STRING) BigDecimal remaining) {}

  static DunningSent of(LetterView letter, String number, LetterContent content) {
    return new DunningSent(
        letter.id(),
        number,
        letter.customerId(),
        letter.level(),
        content.on(),
        content.total(),
        letter.fee(),
        content.currency(),
        content.invoices().stream()
            .map(i -> new Invoice(i.entryId(), i.reference(), i.dueOn(), i.remaining()))
            .toList());
  }
}
