package dz.mizan.accounting.credit.dunning;

import dz.mizan.accounting.credit.Head;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, in all three languages; kept as it was when it was sent.
 *
 * @param number null while it is proposed
 * @param on the day of the letter
 */
@RegisterForReflection
record LetterContent(
    Head company,
    Head.Addressee customer,
    @Nullable String number,
    LocalDate on,
    String currency,
    DunningLevel level,
    List<LetterView.Invoice> invoices) {

  LetterContent numbered(String its) {
    return new LetterContent(company, customer, its, on, currency, level, invoices);
  }

  BigDecimal total() {
    return invoices.stream()
        .map(LetterView.Invoice::remaining)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }
}
