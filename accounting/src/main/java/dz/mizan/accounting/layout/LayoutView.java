package dz.mizan.accounting.layout;

import com.fasterxml.jackson.annotation.JsonInclude;
import dz.mizan.accounting.layout.StatementLine.Kind;
import dz.mizan.accounting.layout.StatementLine.Labels;
import dz.mizan.accounting.layout.StatementLine.Side;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A layout as clients see and send it. */
@Schema(name = "StatementLayout")
@RegisterForReflection
record LayoutView(
    @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Line> lines,
    @NotNull @Size(max = 2000) List<@NotNull @Valid Rule> accounts) {
  private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  /** A line, from the top of the statement to its end. */
  @Schema(name = "StatementLayoutLine")
  @RegisterForReflection
  record Line(
      @Schema(examples = "customers") @NotNull @Size(max = 40) @Pattern(regexp = CODE) String code,
      @Schema(examples = "line", description = "heading, line (of accounts) or total")
          @NotNull
          @Pattern(regexp = "heading|line|total", message = "heading, line or total")
          String kind,
      @Schema(examples = "debit", description = "The side on which its amount is positive")
          @NotNull
          @Pattern(regexp = "debit|credit", message = "debit or credit")
          String side,
      @Schema(
              examples = "production -consumption",
              description = "Of a total: codes of lines above, with - for what is taken away")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Size(max = 2000)
          @Pattern(regexp = "-?" + CODE + "( -?" + CODE + ")*")
          @Nullable String formula,
      @NotNull @Valid Names labels) {}

  /** A line's name. */
  @Schema(name = "StatementLayoutLabels")
  @RegisterForReflection
  record Names(
      @Schema(examples = "Clients") @NotNull @Size(min = 1, max = 200) @Pattern(regexp = TEXT)
          String fr,
      @Schema(examples = "Customers") @NotNull @Size(min = 1, max = 200) @Pattern(regexp = TEXT)
          String en,
      @Schema(examples = "الزبائن") @NotNull @Size(min = 1, max = 200) @Pattern(regexp = TEXT)
          String ar) {}

  /** Where accounts go; the longest prefix of an account decides. */
  @Schema(name = "StatementLayoutAccounts")
  @RegisterForReflection
  record Rule(
      @Schema(examples = "41")
          @NotNull
          @Pattern(regexp = "[1-7][0-9]{0,11}", message = "1 to 12 digits, of class 1 to 7")
          String prefix,
      @Schema(examples = "customers", description = "Line of a debit balance; of what is paid")
          @NotNull
          @Size(max = 40)
          @Pattern(regexp = CODE)
          String debitLine,
      @Schema(
              examples = "other-debts",
              description = "Line of a credit balance; of what is received")
          @NotNull
          @Size(max = 40)
          @Pattern(regexp = CODE)
          String creditLine,
      @Schema(description = "In the column of depreciation and impairment") boolean deduction) {}

  static LayoutView of(Layout layout) {
    return new LayoutView(
        layout.lines().stream()
            .map(
                line ->
                    new Line(
                        line.code(),
                        line.kind().name().toLowerCase(Locale.ROOT),
                        line.side().name().toLowerCase(Locale.ROOT),
                        line.formula(),
                        new Names(line.labels().fr(), line.labels().en(), line.labels().ar())))
            .toList(),
        layout.accounts().stream()
            .map(r -> new Rule(r.prefix(), r.debitLine(), r.creditLine(), r.deduction()))
            .toList());
  }

  Layout layout(Statement statement, long version) {
    return new Layout(
        statement,
        version,
        lines.stream().map(LayoutView::line).toList(),
        accounts.stream()
            .map(r -> new AccountRule(r.prefix(), r.debitLine(), r.creditLine(), r.deduction()))
            .toList());
  }

  private static StatementLine line(Line line) {
    return new StatementLine(
        line.code(),
        Kind.valueOf(line.kind().toUpperCase(Locale.ROOT)),
        Side.valueOf(line.side().toUpperCase(Locale.ROOT)),
        StatementLine.terms(line.formula()),
        new Labels(line.labels().fr(), line.labels().en(), line.labels().ar()));
  }
}
