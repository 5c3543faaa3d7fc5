package dz.mizan.accounting.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The figures at a glance. */
@Path("/api/v1/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dashboard", description = "A year at a glance")
public class DashboardResource {
  private final PostedCount count;
  private final StoredDashboards stored;
  private final ReadDashboard read;
  private final PreparedCompanies prepared;
  private final CompanyTransactions transactions;
  private final ObjectMapper json;

  DashboardResource(
      PostedCount count,
      StoredDashboards stored,
      ReadDashboard read,
      PreparedCompanies prepared,
      CompanyTransactions transactions,
      ObjectMapper json) {
    this.count = count;
    this.stored = stored;
    this.read = read;
    this.prepared = prepared;
    this.transactions = transactions;
    this.json = json;
  }

  @GET
  @PermissionsAllowed("dashboard:read")
  @Operation(
      summary = "Revenue, expenses, cash, receivables, payables and TVA, month by month",
      description =
          "Permission: dashboard:read. Without closing entries. What was posted is seen after a"
              + " second at the latest.")
  @APIResponse(
      responseCode = "200",
      description = "Twelve months and their total",
      content = @Content(schema = @Schema(implementation = Dashboard.class)))
  public Uni<byte[]> get(
      @Parameter(description = "Fiscal year; the current one by default", example = "2026")
          @QueryParam("year")
          @Min(1900)
          @Max(2999)
          @Nullable Integer year) {
    var company = Caller.require().companyId();
    return prepared
        .require(company)
        .chain(() -> count.of(company))
        .chain(
            state -> {
              int wanted = year == null ? state.year() : year;
              return stored.findOrMake(
                  new StoredDashboards.Key(company, wanted, state), () -> make(company, wanted));
            });
  }

  private Uni<byte[]> make(UUID company, int year) {
    return transactions.run(company, () -> read.handle(year)).map(this::write);
  }

  private byte[] write(Dashboard dashboard) {
    try {
      return json.writeValueAsBytes(dashboard);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("dashboard cannot be written", e);
    }
  }
}
