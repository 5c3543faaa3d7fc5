package dz.mizan.accounting.statement;

import dz.mizan.accounting.layout.Statement;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.NotFound;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a statement's lines are made of, and whether the statements agree. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/statements")
@Tag(name = "Statements")
public class StatementDetailResource {
  private final DrillDown drillDown;
  private final Checks checks;

  StatementDetailResource(DrillDown drillDown, Checks checks) {
    this.drillDown = drillDown;
    this.checks = checks;
  }

  @GET
  @Path("{statement}/lines/{code}")
  @InCompany
  @PermissionsAllowed("statements:read")
  @Operation(
      summary = "The accounts that a line or total is made of",
      description =
          "Permission: statements:read. Of balance-sheet, income-statement or cash-flow. Each with"
              + " the address of its lines in the general ledger through that month, which name their"
              + " entries; of cash-flow, all lines of the account, also those against no treasury.")
  @APIResponse(responseCode = "200", description = "They add up to the line")
  public Uni<DrillDown.View> line(
      @Parameter(example = "balance-sheet") @PathParam("statement") String statement,
      @Parameter(example = "customers") @PathParam("code") String code,
      @BeanParam @Valid StatementRequest wanted,
      @QueryParam("lang") @Pattern(regexp = "fr|ar|en", message = "fr, ar or en")
          @Nullable String lang,
      @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
    var found =
        Arrays.stream(Statement.values())
            .filter(each -> each != Statement.EQUITY_CHANGES && each.path().equals(statement))
            .findFirst()
            .orElseThrow(() -> new NotFound("statement", statement));
    return drillDown.read(found, code, wanted, PaperLanguage.choose(lang, acceptLanguage));
  }

  @GET
  @Path("checks")
  @InCompany
  @PermissionsAllowed("statements:read")
  @Operation(
      summary = "Whether the statements of a year agree",
      description =
          "Permission: statements:read. Assets and liabilities, result and income less expenses,"
              + " flows and treasury, and accounts that must be zero at the end of a year.")
  @APIResponse(responseCode = "200", description = "Each check, and what is wrong")
  public Uni<Checks.View> checks(@BeanParam @Valid StatementRequest wanted) {
    return checks.read(wanted);
  }
}
