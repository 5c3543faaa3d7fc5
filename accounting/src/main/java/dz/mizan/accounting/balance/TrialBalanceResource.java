package dz.mizan.accounting.balance;

import dz.mizan.accounting.chart.Language;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The trial balance, to be read. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/trial-balance")
@Tag(name = "Trial balance", description = "What moved on the accounts in a fiscal year")
public class TrialBalanceResource {
  private final TrialBalances balances;

  TrialBalanceResource(TrialBalances balances) {
    this.balances = balances;
  }

  @GET
  @InCompany
  @PermissionsAllowed("trial-balance:read")
  @Operation(
      summary = "Read the trial balance",
      description =
          "Permission: trial-balance:read. Only accounts with movement, named in the"
              + " Accept-Language; French by default.")
  @APIResponse(responseCode = "200", description = "As of now; total debit = total credit")
  public Uni<TrialBalance> get(
      @Parameter(description = "Fiscal year; the current one by default", example = "2026")
          @QueryParam("year")
          @Min(1900)
          @Max(2999)
          @Nullable Integer year,
      @Parameter(description = "fr, en or ar") @HeaderParam("Accept-Language")
          @Nullable String acceptLanguage) {
    return balances.of(year, Language.of(acceptLanguage));
  }
}
