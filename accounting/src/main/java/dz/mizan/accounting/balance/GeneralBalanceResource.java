package dz.mizan.accounting.balance;

import dz.mizan.accounting.sheet.SheetAnswers;
import dz.mizan.common.print.sheet.SheetRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The balance générale. Without a fixed media type: the format that was asked for decides. */
@Path("/api/v1/general-balance")
@Tag(name = "Trial balance")
public class GeneralBalanceResource {
  private final GeneralBalances balances;
  private final SheetAnswers answers;

  GeneralBalanceResource(GeneralBalances balances, SheetAnswers answers) {
    this.balances = balances;
    this.answers = answers;
  }

  @GET
  @PermissionsAllowed("statements:read")
  @Operation(
      summary = "Balance générale in 2, 4 or 6 columns",
      description =
          "Permission: statements:read. Opening, movements and balances of some months, by account"
              + " or by group of accounts, with the sum of each class. As JSON, CSV, HTML or PDF.")
  @APIResponse(
      responseCode = "200",
      description = "Debits equal credits in every pair of columns",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = GeneralBalance.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class))
      })
  public Uni<RestResponse<byte[]>> get(
      @BeanParam @Valid GeneralBalanceRequest wanted, @BeanParam @Valid SheetRequest how) {
    wanted.check();
    return answers.give(
        how,
        () -> balances.read(wanted, how.language()),
        view -> List.of(GeneralBalanceSheet.of(view, wanted.columns(), how.language())));
  }
}
