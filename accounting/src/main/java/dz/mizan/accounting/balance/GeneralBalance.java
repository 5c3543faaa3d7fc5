package dz.mizan.accounting.balance;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The balance générale: per account what it began with, what moved and what it came to, each on two
 * sides. Groups of accounts add the sides of their accounts and set nothing off.
 *
 * @param to the last month; 13 with the closing entries
 * @param items by code; each class is followed by its sum, whose code is the class
 */
@Schema(name = "GeneralBalance")
@RegisterForReflection
record GeneralBalance(
    @Schema(examples = "2026") int year,
    @Schema(examples = "1") int from,
    @Schema(examples = "12") int to,
    @Schema(examples = "DZD") String currency,
    List<Item> items,
    Item total) {

  /**
   * An account, a group of accounts, or a class.
   *
   * @param sum whether it is the sum of a class
   */
  @Schema(name = "GeneralBalanceItem")
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      @Schema(examples = "512") String account,
      @Schema(examples = "Banques comptes courants") String name,
      boolean sum,
      @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal openingDebit,
      @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal openingCredit,
      @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal debit,
      @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal credit,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal balanceDebit,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal balanceCredit) {

    static Item sum(String account, String name, List<Item> items) {
      return new Item(
          account,
          name,
          true,
          total(items.stream().map(Item::openingDebit)),
          total(items.stream().map(Item::openingCredit)),
          total(items.stream().map(Item::debit)),
          total(items.stream().map(Item::credit)),
          total(items.stream().map(Item::balanceDebit)),
          total(items.stream().map(Item::balanceCredit)));
    }

    private static BigDecimal total(Stream<@Nullable BigDecimal> amounts) {
      return amounts
          .map(amount -> amount == null ? BigDecimal.ZERO : amount)
          .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** Six columns; four without the opening, two with the balances alone. */
    Item columns(int columns) {
      return new Item(
          account,
          name,
          sum,
          columns < 6 ? null : openingDebit,
          columns < 6 ? null : openingCredit,
          columns < 4 ? null : debit,
          columns < 4 ? null : credit,
          balanceDebit,
          balanceCredit);
    }
  }
}
