package dz.mizan.accounting.bankstatement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a file is to be imported; a bean parameter. */
@SuppressWarnings("NullAway.Init") // the framework fills it in
public class ImportRequest {
  private static final String AMOUNT = "-?[0-9]{1,15}([.][0-9]{1,2})?";

  @Parameter(description = "The bank account that the statement is of")
  @QueryParam("treasuryAccountId")
  @NotNull
  UUID treasuryAccountId;

  @Parameter(example = "CAMT053")
  @QueryParam("format")
  @NotNull
  StatementFormat format;

  @Parameter(description = "How to read CSV")
  @QueryParam("profileId")
  @Nullable UUID profileId;

  @Parameter(description = "Balance before the lines, for CSV without one", example = "100000.00")
  @QueryParam("opening")
  @Pattern(regexp = AMOUNT, message = "an amount such as 1190.00")
  @Nullable String opening;

  @Parameter(description = "Balance after the lines, for CSV without one", example = "98750.00")
  @QueryParam("closing")
  @Pattern(regexp = AMOUNT, message = "an amount such as 1190.00")
  @Nullable String closing;

  @Parameter(
      description =
          "What to do about lines that came in before by another file: REFUSE the file, SKIP them,"
              + " or KEEP them")
  @QueryParam("duplicates")
  @DefaultValue("REFUSE")
  Duplicates duplicates = Duplicates.REFUSE;

  /** What to do about lines that came in before. */
  public enum Duplicates {
    REFUSE,
    SKIP,
    KEEP
  }

  @Nullable BigDecimal opening() {
    return opening == null ? null : new BigDecimal(opening).setScale(2);
  }

  @Nullable BigDecimal closing() {
    return closing == null ? null : new BigDecimal(closing).setScale(2);
  }
}
